### What `fetch` says: courses that can't be got, and why.

## The source

fetch-address = { $source } is a place in the network, and kenning never uses the network. Fetch it first, with git or a browser, then give the path where it lies: `kenning get FOLDER`.
fetch-bare = { $path } is a repository without its files checked out. kenning does not run git, because a repository can name programs that git then runs. Check it out first: `git clone { $path } FOLDER`, then `kenning get FOLDER`.
fetch-bundle = This is a bundle of git. kenning does not run git: check it out first, `git clone BUNDLE FOLDER`, then `kenning get FOLDER`.
fetch-no-file = { $path } is a pipe, a device or a socket. Give a file or a folder.
fetch-no-archive = This is no course and no archive that kenning reads. Give a folder with a course.toml, a course of one file (.toml), an archive (.zip, .tar, .tar.gz, .tar.zst) or a deck (.tsv, .csv, .md, .txt, .gift).
fetch-other-archive = kenning does not read archives of the kind { $kind }. Unpack it, then give the folder.
fetch-no-tar = What is packed here is no tar archive. Unpack it, then give the folder or file.
fetch-no-course = In { $path } is no course.toml, so there is no course. Give the folder of a course. Decks and quizzes of other programs come in with `kenning import`.
fetch-several =
    In { $path } are { $n } courses: { $folders }. Say which one you want: `--only FOLDER`.
fetch-only = In { $path } is no course in the folder { $folder }. Courses are in: { $folders }.
fetch-only-none = In { $path } is no course in the folder { $folder }.
fetch-many-files = The course in { $path } has more than { $most } course files, the most that kenning reads as one course. Nothing was installed.

## What is not taken

fetch-outside = It holds a file named “{ $name }”, which leads out of its folder. No honest course does. Nothing was installed.
fetch-name-control = It holds a file whose name has control characters: “{ $name }”. Nothing was installed. Have its author rename the file.
fetch-name-deep = It holds “{ $name }”, which lies more than { $most } folders deep. Nothing was installed. Give the folder of the course itself.
fetch-name-long = It holds “{ $name }”, a name of more than { $most } bytes, which not every system can have. Nothing was installed. Have its author rename the file.
fetch-name-letters = The name of “{ $name }” is not in UTF-8. Nothing was installed. Have its author rename the file.
fetch-name-foreign = It holds “{ $name }”, a name that a file can't have on Windows. Nothing was installed. Have its author rename the file.
fetch-twice = It holds “{ $one }” and “{ $other }”: one file twice, or two that are the same file on some systems. Nothing was installed. Have its author rename one.
fetch-link = It holds “{ $name }”, a link, where a course has only ordinary files. Nothing was installed. Have its author put the file itself there.
fetch-device = It holds “{ $name }”, a device or a pipe, where a course has only ordinary files. Nothing was installed.
fetch-tar-kind = It holds “{ $name }”, a file of a kind that kenning does not take from tar archives. Nothing was installed. Pack the course as zip, or give its folder.
fetch-tar-long = It holds a name that is longer than any file has. Nothing was installed.
fetch-tar-cut = The archive is damaged, or cut off. Nothing was installed. Fetch it anew.
fetch-tar-more = The archive goes on behind its end. Nothing was installed. Fetch it anew, or have its author pack it again.
fetch-damaged = The archive can't be read: { $error }. Nothing was installed. Fetch it anew.
fetch-secret = “{ $name }” is encrypted. Nothing was installed. Unpack the archive, then give the folder.

## What is too much

fetch-many = It holds more than { $most } files. Nothing was installed. Give the folder of the course itself.
fetch-many-taken = It holds more than { $most } course files and pictures. Nothing was installed. Give the folder of the course itself.
fetch-file-large = “{ $name }” is larger than { $most } MiB, the most that such a file can have. Nothing was installed.
fetch-large = Its course files and pictures have more than { $most } MiB together. Nothing was installed. Split the course.
fetch-packed-large = { $path } is larger than { $most } MiB, the most that kenning reads of an archive. Unpack it, then give the folder.
fetch-bomb = it unpacks to far more than a course could hold

## Installing

fetch-no-picture = there is no file { $file } in what was given
fetch-taken = There is something at { $path } already, and it is no course that kenning can read. Nothing was installed. Move it away first.
