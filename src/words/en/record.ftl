### What `record` says: the record of a profile, its copies, its backups, and folders to sync with.

## What went wrong

record-in-use = Profile “{ $profile }” is open in another kenning; close that one, or use --profile NAME.
# $why is what the database says, or one of the reasons below.
record-database-failed = The database { $path } failed: { $why }. See that the disk is neither full nor failing, then start kenning again: what was saved before is kept.
record-unreachable = The record can't be reached: { $path } is a link to { $target }, which is not there. Connect the disk that it is on, or put the link right, then start kenning again; until then nothing is written.
record-unproven =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of the record could not be read back from { $path } as they should stand there. Nothing was removed; see that the disk is neither full nor failing, then run `kenning doctor --repair` again.
record-newer-format = { $path } was written by a newer kenning (format { $found }; this one reads up to { $known }); update kenning, or use another profile with --profile NAME.
record-no-backup = { $path } is not a backup that kenning can read: no event was found in it. Backups are made by `kenning backup`, or lie in the profile's folder `backups`.

## What went wrong with a folder to sync with

record-no-folder = There is no folder { $path }; is the disk or stick connected? Give a folder that exists.
record-other-learner = { $path } holds the record of another learner (or of this one, from a profile that began apart). Joining mixes the two for good; if they are one person's, sync again with --join.
record-no-passphrase = { $path } is encrypted, and no passphrase was given. Give its passphrase with --passphrase.
record-wrong-passphrase = { $path } is encrypted, and the passphrase given does not open it. Give its passphrase with --passphrase.
record-not-locked = { $path } says that it is not encrypted, and a passphrase was given. If you set it up with a passphrase, something changed it: do not use it as it is, and choose an empty folder. Only if whoever can read the folder was always meant to read the record, sync without --passphrase.
# $file is a file in the folder.
record-altered =
    { $path } was set up encrypted, but its { $file } { $what ->
        [missing] is missing
       *[says-open] says that it is not
    }. Nothing was read from it or written to it. If the folder is still arriving, sync again when it is complete. If it is complete, something changed it: bring back that file as it was, or choose an empty folder and set it up with --passphrase.
# $why is what the encryption says.
record-encryption-failed = The folder's encryption failed: { $why }.
record-no-encryption = The folder's encryption failed: this kenning was built without encryption.

## What was put right, told once

# $kept counts the damaged files that were kept; $path is the first of them.
record-mended =
    The record of this profile was damaged and has been put right: { $events ->
        [one] 1 event
       *[other] { $events } events
    } recovered{ $damaged ->
        [0] {""}
       *[other] , { $damaged } unreadable
    }{ $kept ->
        [0] {""}
       *[other] ; what was damaged is kept as { $path }
    }.
record-database-rebuilt =
    The database of this profile was damaged. { $n ->
        [one] 1 event was
       *[other] { $n } events were
    } put back from the files beside it; the damaged one is kept as { $path }.
record-database-refilled =
    The database of this profile was found empty. { $n ->
        [one] 1 event was
       *[other] { $n } events were
    } put back from the files beside it.
record-upgraded =
    The record of this profile was brought over from an earlier kenning: { $n ->
        [one] 1 event
       *[other] { $n } events
    }. The old files are kept beside it.

## What goes on without the database

record-database-lost = The database { $path } failed ({ $why }). Your answers are kept in the files beside it, and it is put right at the next start.
# Stands behind the sentence that says why the database can't be had.
record-without-database = Until then your answers are kept in the files of { $path } alone.

## Why something can't be read: the $why or $error of a sentence

record-busy = another program has it open
record-not-open = it did not open
record-panicked = the database panicked
record-name-missing = a name is missing
record-dangling-link = it is a link to a place that is not there
record-no-ordinary-file = it is no ordinary file
record-empty = it is empty
record-no-database = it is no database
record-not-whole = it is not whole: { $error }
record-no-copy = no copy of it could be made: { $error }
record-lines-unread =
    { $n ->
        [one] 1 line
       *[other] { $n } lines
    } of it can't be read
record-records-unread =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    } of it can't be read
record-no-directory = the directory could not be made
record-no-file-open = no file is open
record-device-digits = a device is 16 hexadecimal digits
record-time-bits = milliseconds take 48 bits
