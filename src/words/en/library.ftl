### What `library` says: files that can't be read as a course.

library-course-missing = There is no course at { $path }. Check the path.
library-not-a-course =
    { $path } is not a course: { $why ->
        [no-ordinary-file] it is a pipe, a device or a socket, not an ordinary file
        [not-toml] its name does not end in .toml
        [empty] the directory is empty
        [no-deck] nothing in it looks like a word, a card or a question
       *[no-main] the directory has no course.toml
    }. Give a .toml file, or a directory with a course.toml in it.{ $why ->
        [empty] {" "}`kenning new { SHELL($path) }` begins a course there.
        [no-main] {" "}`kenning new` begins a course in a new directory.
        [no-deck] {" "}For a deck, docs/import.md shows how cards are written.
       *[other] {""}
    }
library-not-a-file = { $path } was not read: it is a pipe, a device or a socket, not an ordinary file. Put an ordinary file in its place, or take it out of the course's directory.
library-link-outside = { $path } was not read: it is a link to a place outside the course's directory. Put the file itself there.
library-course-too-large = { $path } is larger than { $limit } MiB, the most that kenning reads at once. Split the course into smaller courses.
library-file-too-large = { $path } is larger than { $limit } MiB, the most that kenning reads at once. Split it: a course may be several files, together up to { $most } MiB.
library-too-many-files = { $path } holds more than { $limit } .toml files, the most that kenning reads as one course. Join some of them, or split the course.

library-deck = { $file } can't be read as a deck: { $why }
library-deck-line = { $file }, line { $line }: { $why } Mend it there, then try again.

## Pictures

library-picture-no-directory = { $path } is a course of one file, which has no pictures: make a directory with it as course.toml, and put the pictures there
library-picture-missing = there is no file { $path }
library-picture-no-file = { $path } is not an ordinary file
library-picture-outside = { $path } is a link to a place outside the course's directory
library-picture-large = { $path } is larger than { $limit } MiB

## Texts that courses name

# `$limit` is in KiB.
library-text =
    { $why ->
        [no-directory] { $path } is one file, so it has no directory with texts; make it a directory with `course.toml`
        [missing] there is no file { $path }
        [no-file] { $path } is not an ordinary file
        [outside] { $path } leads out of the course's directory
        [large] { $path } is larger than { $limit } KiB
       *[no-text] { $path } is empty, or not UTF-8 text
    }
