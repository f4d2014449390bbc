### What `library` says: files that can't be read as a course.

library-course-missing = There is no course at { $path }; check the path.
library-not-a-course =
    { $path } is not a course: { $why ->
        [no-ordinary-file] it is no ordinary file, but a pipe, a device or a socket
        [not-toml] its name does not end in .toml
        [empty] the directory is empty
       *[no-main] the directory has no course.toml
    }. Give a .toml file, or a directory with a course.toml in it.
library-not-a-file = { $path } is no ordinary file, but a pipe, a device or a socket, and was not read; put an ordinary file in its place, or take it out of the course's directory.
library-link-outside = { $path } is a link that leads out of the course's directory and was not read; put the file itself there.
library-course-too-large = { $path } is larger than { $limit } MiB, the most that kenning reads at once; split the course into smaller parts.
library-too-many-files = { $path } holds more than { $limit } .toml files, the most that kenning reads as one course; join some of them, or split the course.
