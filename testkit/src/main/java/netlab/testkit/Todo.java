package netlab.testkit;

/** Says what becomes of a spec whose program is still to be written. */
enum Todo {
    /** It fails: for the student, who is to write the program. */
    FAIL,
    /** It is skipped: for whoever looks at the course as a whole. */
    SKIP,
    /** It is skipped, and one that is not to do fails: for the course's own build, whose starters do nothing. */
    EXPECT
}
