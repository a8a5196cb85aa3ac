package netlab.smtp;

/** Is one turn of a dialogue in which all goes well: what the program says, what the server replies. */
enum Turn {
    GREETING("", "220 mail.test ready"),
    HELLO("(?i)EHLO \\S+", "250 mail.test"),
    SENDER("(?i)MAIL FROM:<.*>", "250 sender ok"),
    RECIPIENT("(?i)RCPT TO:<.*>", "250 recipient ok"),
    DATA("(?i)DATA", "354 go ahead"),
    TEXT("", "250 taken"),
    FAREWELL("(?i)QUIT", "221 bye");

    final String command;
    final String reply;

    Turn(String command, String reply) {
        this.command = command;
        this.reply = reply;
    }

    /** Returns the three digits of the reply. */
    String code() {
        return reply.substring(0, 3);
    }
}
