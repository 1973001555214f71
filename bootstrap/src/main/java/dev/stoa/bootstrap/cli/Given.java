package dev.stoa.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that a command was given.
final class Given {

    private Given() {}

    /// The same file, if there is something in it to read. What is no file but can be read, such as a pipe, passes.
    ///
    /// @throws CommandFailedException otherwise, in one sentence
    static Path readable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandFailedException("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailedException(file + " is a folder, not a file");
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailedException("you may not read " + file);
        }
        if (Files.isRegularFile(file) && Files.size(file) == 0) {
            throw new CommandFailedException(file + " is empty");
        }
        return file;
    }
}
