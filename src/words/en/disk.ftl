### What `disk` says: a file or directory that can't be read or written.

## What went wrong

# $error is what the operating system says; $remedy is one of the sentences below.
disk-refused =
    kenning could not { $action ->
        [create-directory] create the directory
        [find] find
        [lock] lock
        [open] open
        [read] read
        [remove] remove
        [set-aside] move aside the damaged
       *[write] write
    } { $path }: { $error }. { $remedy }
disk-encode = An event could not be saved ({ $why }). This is a fault in kenning; please report it.

## What to do about it

disk-no-log = it holds something else than a log of kenning, and is left as it is
disk-remedy-full = Make room there, then try again.
disk-remedy-limit = This program may write no larger files here: raise that limit (in a shell, `ulimit -f`), then start kenning again.
disk-remedy-denied = Check that you may read and write there.
disk-remedy-read-only = Nothing can be written there; choose another place.
disk-remedy-missing = Check that this path exists.
disk-remedy-taken = Choose another name, or move away what is there.
disk-remedy-path = Check the path: there is a file where a directory should be, or the other way round.
disk-remedy-file = Check that this is the file you meant; kenning left it as it was.
disk-remedy-link = Delete the link, and put there what it was to lead to.
disk-remedy-other = Try again. If that does not help, check the disk.

## Why a file is not read, as the $error of `disk-refused`

disk-file-too-large = it has { $size } KB, and at most { $most } KB are read
disk-link-circle = it is a link that leads back to itself
disk-no-utf8 = it is not UTF-8 text; save it as UTF-8 in your editor
disk-no-ordinary-file = it is not an ordinary file
disk-too-large = it is larger than { $most } MB
disk-line-too-long = it has a line of more than { $most } MB
disk-unpacks-too-far = it unpacks to far more than a record or a log could hold
