/**
 * Judges programs by the specs of the exercises. {@link netlab.grader.Compiler} turns
 * {@link netlab.grader.Sources} into class files, {@link netlab.grader.Judge} tells for each
 * {@link netlab.grader.Spec} of an {@link netlab.grader.Exercise} its {@link netlab.grader.Verdict}. The
 * JVM that judges never loads a class that it judges.
 */
package netlab.grader;
