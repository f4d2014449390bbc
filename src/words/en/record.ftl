### What `record` says: the record of a profile, its copies, its backups, and folders to sync with.

## What went wrong

record-in-use = The profile “{ $profile }” is open in another kenning. Close that one first, or use another profile with --profile NAME.
# $why is what the database says, or one of the reasons below.
record-database-failed = The database { $path } failed: { $why }. Check that the disk is not full and not failing, then start kenning again. What was saved before is kept.
record-unreachable = The record can't be reached: { $path } is a link to { $target }, which is not there. Connect the disk that it is on, or correct the link, then start kenning again. Nothing is written there until then.
record-no-segment = The record can't be read: { $path } { $what ->
        [link] is a link to a file of events that is not there. Connect the disk that it is on. If it is gone for good, move the link away
       *[other] stands where a file of events is to be, and is none. Move it away
    }, then run `kenning doctor --repair`: it brings back what the database and the backups have of those events.
record-unproven =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of the record could not be read back correctly from { $path }. Nothing was removed. Check that the disk is not full and not failing, then run `kenning doctor --repair`.
# $why is a sentence.
record-unerased = Something was to be erased, and not all of it is gone yet. { $why } What is to be gone is no longer counted or shown. kenning goes on with it by itself whenever it opens this profile, as for practice or `kenning doctor --repair`.
# The $why of the sentence above, for sync and backup.
record-no-copy-now = No copy was made, as it would hold some of { $courses }.
record-newer-format = { $path } was written by a newer kenning (format { $found }; this one reads up to { $known }). Update kenning, or use another profile with --profile NAME.
record-no-backup = { $path } is not a backup that kenning can read: there is no event in it. `kenning backup` makes backups; those that kenning makes by itself are in the profile's folder `backups`.

## What went wrong with a folder to sync with

record-no-folder = There is no folder { $path }. If it is on a disk or stick, connect that first. To use a new folder, create it first.
record-own-folder = { $path } is where kenning keeps records itself, or holds such a place. A folder to sync with stands by itself. Create another one, sync with that, and have it carried to your other machines.
record-other-record = { $path } holds the record of another learner, or your own from a profile that began apart. Restoring it here mixes the two for good. If both are the same person's, restore it again with --join. To have it by itself: `kenning profile new NAME`, then restore it there with --profile NAME.
record-other-learner = { $path } holds the record of another learner, or your own from a profile that began apart. Joining mixes the two for good. If both are the same person's, sync again with --join.
record-no-passphrase = { $path } is encrypted. Sync again with --passphrase, and kenning asks for the passphrase.
record-wrong-passphrase = { $path } is encrypted, and this passphrase does not open it. Sync again with the folder's passphrase. If it was changed on another machine, that is the new one.
# $work and $most are powers of 2.
record-costly-key = The passphrase was not tried: { $path } asks for more work than kenning does to try one (scrypt with N = 2^{ $work }; kenning goes up to 2^{ $most }). kenning writes no such file, so something else changed or replaced it. Nothing was read from the folder or written to it. Bring back the file as it was, or set up an empty folder with --passphrase.
record-not-locked = You gave a passphrase, but { $path } says that it is not encrypted. If you set it up with a passphrase, something has changed it: do not use it as it is, and choose an empty folder. Sync without --passphrase only if everyone who can read the folder may read your record.
record-not-encrypted = { $path } is not encrypted, so it has no passphrase to change. To have your record in an encrypted folder, sync with an empty one and --passphrase.
record-not-moved = The folder's files keep their names for now, because { $path } does not open: it is not complete yet, or it does not belong to this folder. Nothing was removed. Sync with --reseal again when the folder has arrived. If the file stays as it is, something else put it there: remove it, then try again.
# $file is a file in the folder.
record-altered =
    { $path } was set up encrypted, but its { $file } { $what ->
        [missing] is missing or damaged
        [says-named] says that names in it are not hidden, as they were
       *[says-open] says that the folder is not encrypted
    }. Nothing was read from it or written to it. If the folder is still arriving, sync again when it is complete. If it is complete, something has changed it: bring back that file as it was, or set up an empty folder with --passphrase.
# $why is what the encryption says.
record-encryption-failed = Encrypting for the folder failed: { $why }. Try again. If that does not help, please report it.
record-no-encryption = This kenning was built without encryption, so it can't use an encrypted folder. Install one that was built with it, or choose an empty folder and sync without --passphrase.

## What was put right, told once

# $damaged counts entries that could not be read: lines of files, records of the database.
# $kept counts the damaged files that were kept; $path is the first of them.
record-mended =
    The record of this profile was checked{ $events ->
        [0] {""}
        [one] : 1 event came back
       *[other] : { $events } events came back
    }{ $damaged ->
        [0] {""}
        [one] ; 1 damaged entry was taken out
       *[other] ; { $damaged } damaged entries were taken out
    }{ $kept ->
        [0] {""}
        [one] ; what was damaged is kept as { $path }
       *[other] ; what was damaged is kept in { $kept } places, one of them { $path }
    }.
record-database-rebuilt =
    The database of this profile was damaged. It was made anew, with { $n ->
        [one] 1 event
       *[other] { $n } events
    } from the files beside it. The damaged one is kept as { $path }.
record-events-lost = Some of what was recorded is lost: the files in { $path } hold less than they did when kenning was closed, and neither the database nor a backup here has the rest. If you keep a backup elsewhere, `kenning restore FILE` brings back what is in it.
record-index-anew = The database of this profile was damaged, as after a sudden stop, and was made anew. Nothing is lost: the files beside it hold every event.
record-database-removed = The database of this profile failed, so it was removed as a whole. The files beside it hold every event that was not erased, and it is made anew from them when you practise next.
record-database-refilled =
    The database of this profile was empty. { $n ->
        [one] 1 event was
       *[other] { $n } events were
    } put back from the files beside it.
record-device-damaged = The file with this machine's name in the record was damaged. It was written anew, with the name that the record knows if there was one, and nothing is lost. The damaged file is now { $path }.
record-key-damaged = The file that this machine signs with in synced folders was damaged. A new one was made, and the damaged file is now { $path }. Nothing is lost. Your other machines ask once whether to accept the new signature.
record-segment-replaced = The file { $path } was replaced or removed while kenning had it open, as some sync programs do. What was recorded here is in it again.
record-device-missing = The file with this machine's name in the record was missing. It was written anew from the record, and nothing is lost.
record-ahead = Events of this machine are dated up to { $date }, weeks ahead of its clock. If that clock was wrong then and is right now, `kenning doctor --put-back` dates them right behind what was recorded before them. Until then they erase and plan nothing, and your other machines leave them out.
# $courses are the ids of courses.
record-erased-after-all = Erasing { $courses } had been cut short and is now finished: nothing of it is left in this profile.
record-all-erased-after-all = Erasing the whole record of this profile had been cut short and is now finished.
record-upgraded =
    The record of this profile was brought over from an earlier kenning: { $n ->
        [one] 1 event
       *[other] { $n } events
    }. The old files are kept beside it.

## What goes on without the database

record-database-lost = The database { $path } failed ({ $why }). Your answers are kept in the files beside it. It is repaired when kenning starts again.
# Stands behind the sentence that says why the database can't be had.
record-without-database = Until then your answers are kept only in the files in { $path }.

## What a command that only looks finds missing, or not yet gone

record-erasing-courses = Erasing { $courses } was cut short: some of it is still in the files of this profile. It is no longer counted. kenning finishes it when it opens this profile next, as for practice or `kenning doctor --repair`.
record-erasing-everything = Erasing the whole record of this profile was cut short: some of it is still in its files. It is no longer counted. kenning finishes it when it opens this profile next, as for practice or `kenning doctor --repair`.
record-erasing-unknown = Something of this profile was to be erased, and it can't be read what: the file `erasing` in the profile's directory is damaged. Erase it again with `kenning erase`; that puts the file right.

record-look-shorter =
    { $n ->
        [one] 1 file of this profile's record is shorter than it was, or gone
       *[other] { $n } files of this profile's record are shorter than they were, or gone
    }, so some of your answers are not counted here. `kenning doctor --repair` brings back what the database and the backups still have.
record-look-empty = The files of this profile's record are gone, so no answers are counted here. `kenning doctor --repair` brings back what the database and the backups still have.
record-look-backup =
    { $n ->
        [one] 1 event of the newest backup is
       *[other] { $n } events of the newest backup are
    } not in this profile's record, so some of your answers are not counted here. `kenning doctor --repair` brings back what the database and the backups still have.
record-look-old = This profile was recorded by an earlier kenning, and nothing of it is counted here yet. It is brought up to date when you practise next, or by `kenning doctor --repair`.

## Why something can't be read: the $why or $error of a sentence

record-more-behind = a backup that is whole ends before its end, and what follows is none
record-no-room = there is too little room on its disk
record-busy = another program has it open
record-not-open = it could not be opened
record-panicked = the database broke off
record-index-silent = it does not answer
record-name-missing = a name is missing
record-dangling-link = it is a link to a place that is not there
record-empty = it is empty
record-utf16 = it is a text in UTF-16, as an editor saved it. Open it there, save it as UTF-8, and restore it once more
record-no-database = it is not a database
record-no-learner = it does not say whose folder it is
record-not-whole = it is not complete: { $error }
record-no-copy = it could not be copied: { $error }
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
record-device-digits = the name of a machine is 16 hexadecimal digits
record-time-bits = a time in milliseconds takes at most 48 bits
