### What the commands print, and what they answer when something is wrong.

## What ends a command, after `kenning: `

cli-failed-writing = Reading or writing failed: { $error }. Check where the output goes, then try again.
cli-done-unsaid = It was done, but what came of it could not be written out: { $error }. You need not do it again. Check where the output goes.
cli-no-course = There is no course that can be practised. `kenning courses` shows what is wrong.
# What could not be saved, as `desk` tells it, stands before.
cli-lost = kenning has ended, so what was not saved is lost.

## Wrong arguments: what is wrong, after the argument that it is said of

cli-wrong-time = write a time such as 2026-03-01T09:00:00Z, up to { $last }
cli-answer-no-text = The answer on standard input could not be read as text in UTF-8.
cli-asks-nothing = Nothing is to be asked in { $course } now. `kenning plan { SHELL($called) }` says how it goes on.
# `when`: a few words such as `in 3 days`.
cli-asks-next = Nothing is to be asked in { $course } now. The next review is due { $when }.
cli-wrong-whole = it must be a whole number, such as 20
cli-wrong-number = it must be a number, such as 0.9
cli-wrong-day = write year, month and day, such as 2027-06-30
cli-wrong-strength = it must be a number from 0 to 1000000
cli-wrong-spread = it must be a number from 0.001 to 100; for no spread, give --skills-only
# Names that an option takes.
cli-wrong-name = it must be { $names }

## Parts

# When something was done: 2026-03-01 09:30.
cli-moment = { $date } { $time }
cli-kilobytes = { $n } kB

## Files that commands write

cli-wrote = Wrote { $path }.
cli-output-directory = { $path } is a directory, so nothing was written. Name a file in it with --output.
cli-output-refused =
    { $path } { $why ->
        [appeared] appeared while kenning was at work
        [course] is part of a course
        [no-calibration] is there already and is not a calibration
        [no-advice] is there already and holds more than advice
        [no-statistics] is there already and is no file of statistics
       *[no-summary] is there already and may hold something of yours
    }, so it was left as it is. Choose another name with --output, or write over it with --force.
cli-output-failed = Writing { $path } failed: { $error }. Choose another place with --output.
# Why writing failed.
cli-output-circle = its links lead in a circle

## kenning practice

# After a plain sitting; the offer itself, as `desk` tells it, stands before.
cli-practice-tune = `kenning tune` does it.

## kenning tune

cli-tune-reset = `kenning tune --reset` goes back to the default model.

## kenning backup, kenning restore

cli-backup-there = { $path } is there already and was left as it is. Choose another name.
cli-backup-empty = Wrote { $path } ({ $size }). Nothing was recorded yet, so it holds nothing to bring back.
cli-backup-only-read = Nothing can be written to this home, so its files were taken as they are.
cli-backup-done = Wrote { $path } ({ $size }). To bring it back, here or on another machine: `kenning restore { SHELL($path) }`
cli-restore-done =
    { $new ->
        [0] No event was missing here
        [one] 1 event came back
       *[other] { $new } events came back
    }; { $known ->
        [one] 1 was
       *[other] { $known } were
    } there already.{ $agreed ->
        [yes] {""}
       *[no] {" "}Nothing newer was changed.
    }
cli-restore-not-agreed =
    That was not done: your record, settings and backups are as they were. If you did that there, agree with `kenning restore { SHELL($path) }{ $join ->
        [yes] {" "}--join
       *[no] {""}
    } --accept-erasures`. If not, there is nothing to do: nothing of it stays here, and kenning asks only when that file is restored again.
# $courses is a list of cli-restore-erased-course.
cli-restore-erased =
    { $n ->
        [one] 1 event was
       *[other] { $n } events were
    } left out: of { $courses }.
cli-restore-all-erased =
    Nothing came back: { $n ->
        [one] the only event is
       *[other] all { $n } events are
    } of { $courses }.
cli-restore-erased-course = { $course }, which you erased on { $at } UTC
cli-restore-elsewhere = What is erased stays erased in this profile. To have it back in another one: `kenning profile new NAME`, then `kenning --profile NAME restore { SHELL($path) }`.
cli-restore-renamed =
    { $n ->
        [one] 1 event recorded here has the same number as another one
       *[other] { $n } events recorded here have the same numbers as others
    } in the backup. Everything is kept, and this machine has a new name from now on.
cli-restore-differing =
    { $n ->
        [one] 1 event in the backup bears this machine's name but differs
       *[other] { $n } events in the backup bear this machine's name but differ
    } from what this machine recorded; what is recorded here stays.
cli-restore-damaged =
    { $n ->
        [one] 1 line of the backup is damaged and was
       *[other] { $n } lines of the backup are damaged and were
    } left out. If you have another backup, restore that too.
cli-restore-cut-short = The backup could be read only in part: { $why }. If you have another one, restore that too.
# Stands first.
cli-restore-ends-early = { $path } ends too early: perhaps it was copied only in part. What could be read of it was taken. If you have the whole file, restore that too.

## kenning show

cli-show-question = { $question }: { $kind }, practises { $skills }
cli-show-draw = Showing { $n } of { $of }
cli-show-step = Step { $n } of { $of }
cli-show-on-screen = On the full screen:
cli-show-in-plain = In plain mode:
cli-watch-again = ———————— A file was saved ————————
cli-watch-waits = This is shown again each time a file of the course is saved. Ctrl-C ends it.
cli-watch-bundled = { $course } is a course within kenning, whose files nobody changes. `kenning courses --write { SHELL($course) } DIR` writes them to a directory; watch that.
cli-show-step-of-step = Step { $n } of { $of } within step { $step }
cli-show-part = Part { $n } of { $of }
cli-show-parts =
    { $n ->
        [one] 1 part
       *[other] { $n } parts
    }
cli-show-answer = Answer: { $answer }
cli-show-also = Also right: { $answers }
cli-show-ideas = Ideas: { $ideas }
cli-show-uncounted = Mistake `{ $mistake }`, not counted, as in { $answers }: { $feedback }
cli-show-mistake = Mistake `{ $mistake }`, as in { $answers }: { $feedback }
# An option or an accepted answer with words of its own.
cli-show-said = Said of { $answer }: { $said }
cli-show-hint-asks = Hint { $n } asks:
cli-show-hint = Hint { $n }: { $hint }
cli-show-explanation = Explanation: { $text }
cli-show-wording = For `{ $theme }`: { $text }
cli-show-unshowable = This draw can't be shown: { $error }
cli-show-none = There is no question `{ $question }` in { $course }. Write the `id` of a `[[question]]`, or none to see all.
cli-history-none = There is no question `{ $question }` in { $course }. `kenning show { SHELL($course) }` shows them all with their ids.
cli-show-broken = { $first }. Mend this first: `kenning check { SHELL($course) }` lists all problems.

## kenning fmt

cli-fmt-written = { $path } was laid out.
cli-fmt-would = { $path } is not laid out. `kenning fmt` does it.
cli-fmt-sum =
    { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $check ->
        [yes] { $changed } not laid out
       *[no] { $changed } changed
    }.
cli-fmt-unread = { $path } was left as it is: it can't be read as TOML. `kenning check` shows what is wrong.
# $problem says where something is wrong, what, and what to do.
cli-fmt-unread-at = { $problem }. The file was left as it is.
cli-fmt-changed = { $path } was left as it is: laid out, it would say something else. Mixed line ends can be the reason; please report it otherwise.
cli-fmt-failed = { $path } was left as it is: { $error }

## kenning new

cli-new-file = A new course is a directory, and { $file } is the name of a file. Nothing was written. Name a directory: `kenning new { SHELL($dir) }`.
cli-new-taken = { $dir } already holds { $file }, and nothing was written. Choose another directory.
cli-new-failed = Writing { $path } failed: { $error }. Choose another directory.
cli-new-id = A course with the id `{ $taken }` comes with kenning, so yours has the id `{ $id }`.
cli-new-written =
    A course is in { $dir }. Change it into yours, and try it:
      kenning check { SHELL($shown) }
      kenning show { SHELL($shown) } --watch
      kenning practice { SHELL($shown) }
cli-schema-none = The schema can't be made: the specimen that kenning makes it from can't be read. Please report this.

## kenning check

cli-check-course =
    { $course }: { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }.
cli-check-made =
    { $n ->
        [one] { $made } of them are made from one text, card or row of facts
       *[other] { $made } of them are made from { $n } texts, cards or rows of facts
    }; those made from the same are never asked on one day.
cli-check-part = { $path } belongs to the course in { $dir }, and is no course by itself. Check { $dir }.
cli-check-below = { $path } is not read: the files of a course lie beside its course.toml, not below it
cli-check-progress = Trying questions out: { $done } of { $of }
cli-summary-kind = { $n } { $kind }
cli-summary-parts = { $n } with parts
cli-summary-kinds = Kinds: { $kinds }.
cli-summary-skill =
    { $skill }: { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $templates ->
        [one] 1 template
       *[other] { $templates } templates
    }; { $hints } with hints, { $steps } with steps; { $mistakes ->
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    }{ $lesson ->
        [no] ; no lesson
       *[yes] {""}
    }.
cli-summary-seldom = { $question }: `where` holds for { $share } of 100 draws.
# Stands beside the second place that a complaint points at.
cli-check-other = the other
cli-check-goes-on = and here something else begins
# No fault: it is counted as neither error nor warning.
cli-check-note = note: { $what }
cli-check-with-other = { $path } is a report of the course “{ $course }”, which is none of these: it was not used. Check that course with it.
cli-check-hidden = More may be found once these are mended.
cli-check-summary-text = --summary is for people to read. Write --format text or lines, or leave --summary out.
cli-check-sum =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }.

## kenning courses

# A line of the list, after the course's id.
cli-courses-line =
    { $title } ({ $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } learned, { $due } due; { $origin }{ $standing ->
        [copy] , instead of the bundled one
       *[other] {""}
    })
cli-courses-from =
    from { $path }{ $at ->
        [commit] , commit { $commit }
       *[other] {""}
    }, got on { $day }
cli-courses-there = { $path } is there already and was left as it is. Choose another directory.
cli-courses-failed = Writing { $path } failed: { $error }. Choose another directory.
cli-courses-written =
    Wrote { $n ->
        [one] 1 file
       *[other] { $n } files
    } to { $path }.

## Decks

cli-check-deck-lost = not all of the deck became questions: { $what }
cli-deck-lost =
    Of this deck, { $n ->
        [one] 1 item did
       *[other] { $n } items did
    } not become a question: `kenning check { SHELL($path) }` names what, and why.

## kenning get

cli-get-installed =
    Installed { $title } ({ $id }): { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }.
cli-get-from =
    From { $kind ->
        [file] the file
        [git] the checkout
        [archive] the archive
        [deck] the deck
       *[folder] the folder
    } { $path }{ $at ->
        [commit] , commit { $commit }.
       *[other] .
    }
cli-get-passed-over =
    { $n ->
        [one] 1 other file there is no part of a course, and was left.
       *[other] { $n } other files there are no part of a course, and were left.
    }
cli-get-warnings =
    `kenning check { SHELL($path) }` has { $n ->
        [one] 1 warning
       *[other] { $n } warnings
    } for its author.
cli-get-next = Next: `kenning practice { SHELL($id) }`. Its files are in { $path }.
cli-get-refused =
    { $n ->
        [one] The course has an error, so nothing was installed.
       *[other] The course has { $n } errors, so nothing was installed.
    }{ $more ->
        [0] {""}
        [one] {" "}1 of them is not shown; `kenning check` shows all.
       *[other] {" "}{ $more } of them are not shown; `kenning check` shows all.
    } Tell its author.
cli-get-bundled = kenning brings a course with the id { $id } itself, and this is another one. Your record goes by the id, so nothing was installed. Have its author give the course an id of its own.
cli-get-part = { $path } belongs to the course in { $dir }, and is no course by itself. Get all of it: `kenning get { SHELL($dir) }`.
cli-get-same = The course { $id } is there already, just as it is here: { $path }. Nothing changed.
cli-get-there = A course with the id { $id } is there already: { $path }. Nothing changed. To put this one in its place, add `--replace`: what you learned stays.
cli-get-takes-over =
    The course { $id } says that it was called { $was } before, and your record has { $n ->
        [one] 1 event
       *[other] { $n } events
    } under that id: they would count for { $id }. Nothing was installed. If it is the same course, add `--replace`.
cli-get-kept = What was in its place, with changes made here, is kept in { $path }.

## kenning update

cli-update-none = No course was installed with `kenning get`, so there is nothing to update.
cli-update-own = The course { $id } was not installed with `kenning get`, so there is no place to read it again from: { $path }. `kenning get SOURCE --replace` puts another version in its place.
cli-update-unknown =
    No installed course has the id { $id }. { $n ->
        [0] None was installed with `kenning get` yet.
       *[other] Installed with `kenning get`: { $ids }.
    }
cli-update-failed = { $id } stays as it is: { $why }
cli-update-same = { $id } is up to date.
cli-update-other = what is there now has another id, { $now }. If it is the same course, its author can put “{ $id }” into `was`, so that your record goes along.
cli-update-downgrade = what is there now is an earlier version ({ $now }) than you have ({ $was }). If you want it, add `--downgrade`.
cli-update-forgets =
    it was called { $was } before, and what is there now does not say so any more: { $n ->
        [one] 1 event of your record is
       *[other] { $n } events of your record are
    } under that id and would count no longer. Have its author put “{ $was }” into `was`. To update it all the same, add `--replace`: nothing is erased.
cli-update-touched = its files were changed here since it was installed: { $path }. To update it all the same, add `--replace`: the changed files are kept beside.
cli-update-dry = { $id } was only looked at: nothing changed.
cli-update-done = { $id } is updated. Your record stays.
cli-update-done-renamed = { $id } is updated, and its id is { $now } now: `kenning practice { SHELL($now) }`. Your record goes along.
cli-update-head = { $id } has changed:
cli-update-head-version = { $id } has changed, from version { $was } to { $now }:
cli-update-head-numbered = { $id } has changed, to version { $now }; before, it had no number:
cli-update-head-unnumbered = { $id } has changed, from version { $was } to one without a number:
cli-update-id = another id: { $id } → { $now }
cli-update-texts = all questions and skills are the same; what holds of the whole course is not
cli-update-line =
    { $sort ->
        [skills-added] { $n ->
            [one] 1 new skill
           *[other] { $n } new skills
        }
        [skills-removed] { $n ->
            [one] 1 skill is gone
           *[other] { $n } skills are gone
        }
        [skills-renamed] { $n ->
            [one] 1 skill has a new id
           *[other] { $n } skills have a new id
        }
        [ideas-renamed] { $n ->
            [one] 1 misconception has a new id
           *[other] { $n } misconceptions have a new id
        }
        [added] { $n ->
            [one] 1 new question
           *[other] { $n } new questions
        }
        [removed] { $n ->
            [one] 1 question is gone
           *[other] { $n } questions are gone
        }
        [renamed] { $n ->
            [one] 1 question has a new id
           *[other] { $n } questions have a new id
        }
        [answers] { $n ->
            [one] 1 question has another right answer
           *[other] { $n } questions have another right answer
        }
        [draws] { $n ->
            [one] 1 question draws its values from others
           *[other] { $n } questions draw their values from others
        }
        [steps] { $n ->
            [one] 1 question has other steps
           *[other] { $n } questions have other steps
        }
       *[changed] { $n ->
            [one] 1 question is changed in its words or settings
           *[other] { $n } questions are changed in their words or settings
        }
    }: { $ids }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
cli-update-not-anew = What was answered there before is graded anew only where the same is still asked.

## kenning courses --remove

cli-remove-done = Took { $id } away. What you learned stays in your record: `kenning get { $source }` brings the course back, and you go on where you were.
cli-remove-own = The course { $id } was not installed with `kenning get`, so it may be all that there is of it. To take it away, remove it yourself: { $path }.
cli-remove-bundled = The course { $id } is a part of kenning and can't be taken away.

## kenning doctor

cli-doctor-courses = Courses as they were read: { $size }. kenning makes them again when they are missing.
cli-doctor-snapshots = Snapshots: { $size }. kenning makes them again when they are missing.
cli-doctor-no-backups = Backups: none yet.
cli-doctor-backups =
    Backups: { $n ->
        [one] 1 file
       *[other] { $n } files
    }, the newest from { $date } ({ $path }).
cli-doctor-only-backup = Nothing is recorded here, but there is a backup. `kenning restore { SHELL($path) }` brings it back.
cli-doctor-shorter = They hold less than they did when kenning was closed last, and the database does not have the rest.
cli-doctor-compacted = The database was written anew and takes { $size } now.
cli-doctor-not-compacted = Nothing was removed this time. Run `kenning doctor --repair` again to make the database small.
cli-doctor-kept = Nothing was removed.
cli-doctor-sound = The record is sound.
cli-doctor-not-erased = The record is whole, but not all that was erased is gone; see above.
cli-doctor-unread = The files and the database agree, but not everything could be read, so something may still be missing. Make what is named above readable and run this again. If you no longer need it, move it out of the profile's directory.
cli-doctor-uncompared = The database could not be read, so the files were not compared with it: something may be missing. See above why, put that right, and run this again.
cli-doctor-left =
    { $n ->
        [one] 1 copy of the database is
       *[other] { $n } copies of the database are
    } left of a kenning that was stopped while it read: { $paths }. `kenning doctor --repair` removes { $n ->
        [one] it
       *[other] them
    }.
cli-doctor-aside =
    { $n ->
        [one] 1 damaged or old file was set aside
       *[other] { $n } damaged or old files were set aside
    } and not deleted: { $paths }. The record works without what is set aside, but that may hold answers that nothing else has: keep it until you miss nothing.
cli-doctor-not-whole = The record is not whole. `kenning doctor --repair` gives each copy what only the other copy or a backup has. What is damaged is kept under another name, not deleted.
cli-doctor-not-read = Not read: { $path }: { $why }.
cli-doctor-files =
    Files of events: { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $size }, { $events ->
        [one] 1 event
       *[other] { $events } events
    }.
cli-doctor-database-unread = Database: { $size }; it could not be read.
cli-doctor-database =
    Database: { $size }, { $events ->
        [one] 1 event
       *[other] { $events } events
    }.

# What is wrong with one of the copies; each stands in a line below it, set in.
cli-doctor-lines =
    { $n ->
        [one] 1 line
       *[other] { $n } lines
    } can't be read.
cli-doctor-records =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    } can't be read.
cli-doctor-unknown =
    { $n ->
        [one] 1 event is from a newer kenning: it is kept, but not understood here.
       *[other] { $n } events are from a newer kenning: they are kept, but not understood here.
    }
cli-doctor-ahead =
    { $n ->
        [one] 1 event of this machine is
       *[other] { $n } events of this machine are
    } dated weeks ahead of its clock. If the clock was wrong then and is right now, run `kenning doctor --put-back`. Until then, such events erase and plan nothing, and your other machines leave them out.
cli-doctor-ahead-elsewhere =
    { $n ->
        [one] 1 event that was recorded on another machine is
       *[other] { $n } events that were recorded on other machines are
    } dated weeks ahead ({ $machines }). Run `kenning doctor --put-back` on that machine and sync there, then here: that dates them right here too. Until then, such events erase and plan nothing. If the machine is gone, they stay as they are, and nothing else is lost by it.
cli-doctor-nothing-ahead = No event of this machine is dated weeks ahead of its clock.
cli-doctor-put-back =
    { $n ->
        [one] 1 event was
       *[other] { $n } events were
    } dated right behind what was recorded before. { $files ->
        [one] The file as it was is kept as
       *[other] The files as they were are kept as
    } { $paths }. Sync again, and your other machines take it in.
cli-doctor-erased =
    { $n ->
        [one] 1 event of it was
       *[other] { $n } events of it were
    } to be erased and { $n ->
        [one] is
       *[other] are
    } still there. `kenning erase --course COURSE` erases for good; `kenning privacy` lists the courses.
cli-doctor-repeated =
    { $n ->
        [one] 1 line tells of an event that another line tells of, too. It counts
       *[other] { $n } lines tell of events that other lines tell of, too. Each event counts
    } once.
cli-doctor-only-index = It is damaged, as after a sudden stop. Nothing is lost: the files hold every event. `kenning doctor --repair` makes it anew.
cli-doctor-cut-short = It could not be read, or not to its end: { $fault }.
cli-doctor-only-files =
    { $n ->
        [one] 1 event is
       *[other] { $n } events are
    } in the files but not in the database.
cli-doctor-behind =
    { $n ->
        [one] 1 event is
       *[other] { $n } events are
    } in the files, and not in the database yet. It gets what is new when kenning is left next, or by `kenning doctor --repair`; not when kenning is killed.
cli-doctor-only-database =
    { $n ->
        [one] 1 event is
       *[other] { $n } events are
    } in the database but not in the files.
cli-doctor-only-elsewhere =
    { $n ->
        [one] 1 event is
       *[other] { $n } events are
    } only in backups or in files that were set aside.

## kenning erase

# What is asked about; it stands in the two messages below.
cli-erase-profile = the whole record of this profile
cli-erase-course =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of { $course }
cli-erase-course-ids =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of { $course }, recorded under { $ids },
cli-erase-sure = This would remove { $what } for good, so nothing was done. If you want that, add --yes.
# The answer is typed after it.
cli-erase-ask = This removes { $what } for good. Type { $word } to go on:
cli-erase-not = Nothing was erased, because what you typed was not `{ $word }`.
cli-erase-nothing = Nothing is recorded of a course `{ $course }`. `kenning privacy` lists the courses with answers.
cli-erase-first = Nothing more was erased, because what was begun before is not finished. Put right what is named above, then try again.
# $why is a sentence.
cli-erase-not-begun = Nothing was erased. { $why }
cli-erase-profile-done = Erased the database, files of events, snapshots and backups of this profile.
cli-erase-profile-copies = Folders you synced with and backups you made elsewhere still hold copies; delete those yourself. Syncing with such a folder can bring the record back.
# Told before the record goes. $class is its name, $id the learner's pseudonym.
cli-erase-profile-class = The class { $class } holds what you handed in, under the pseudonym { $id }.
cli-erase-profile-ask = The key by which you can ask its teacher to erase that goes with your record. Ask first: `kenning class leave { SHELL($class) } --erase`. Afterwards you can only tell your teacher the pseudonym yourself.
cli-erase-course-class = The class { $class } still holds what you handed in of it{ $typed ->
        [yes] , with what you typed
       *[no] {""}
    }.
cli-erase-course-file = In its folder, that is { $path }; your teacher may have it, too.
cli-erase-course-ask = `kenning class leave { SHELL($class) } --erase` leaves the class and asks its teacher to erase all that you handed in there, of every course.
cli-erase-class-no-folder = No folder of the class is known here that a request could travel through. Ask your teacher in another way: `kenning class retire --member { SHELL($id) }` erases you there.
cli-erase-course-done =
    Erased { $n ->
        [one] 1 event
       *[other] { $n } events
    } of { $course } from the database, the files of events, snapshots and backups of this profile.
cli-erase-course-copies = If you synced with a folder, sync with it again: this machine's files there are then written anew, without this course. Your other machines ask you at their next sync, and erase it once you agree. Backups you made elsewhere, and old versions that a sync program keeps, still hold it; delete those yourself.

## kenning export, kenning stats

# What the record holds of the course, as `report` tells it, stands before.
# Courses of the record that are not on the shelf.
cli-export-left-out =
    Not in this summary: { $courses }. The record holds answers to { $n ->
        [one] it, but the course is
       *[other] them, but the courses are
    } not at hand. If you opened { $n ->
        [one] it
       *[other] one
    } by its path, `kenning export PATH` tells of it.
cli-export-not-at-hand = kenning can't find the files of this course, so it can't tell its skills and reviews. Give the path of the course instead of its id, or put the course into the folder `courses` of kenning's home.
cli-export-ending = No format of exports ends in .{ $end }. Name the file so that it ends in { $endings }, or say with --format what it is to hold.
cli-export-excel = --excel goes with --format answers or resources.
cli-export-apkg-output = A package is no text. Say where it is to go, as in `kenning export --format apkg --output FILE.apkg`.
cli-export-apkg-none = Nothing was practised yet. Give the id or the path of a course, as in `kenning export --format apkg COURSE --output FILE.apkg`.
cli-export-apkg-nothing = No question of it can be a card of Anki, so no file was written. `kenning export --format answers` takes the answers along.
cli-export-apkg-wrote = Wrote { $path }: { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    }, { $reviews ->
        [0] no reviews
        [one] 1 review
       *[other] { $reviews } reviews
    }.
cli-export-notes-course = Notes are of one course. Give its id or its path, as in `kenning export --format notes COURSE`.
cli-export-qti-course = A package of QTI is of one course. Give its path or its id, as in `kenning export --format qti COURSE --output FILE.zip`.
cli-export-qti-output = A package of QTI is an archive, which no screen can show. Name a file: `--output FILE.zip`.
cli-export-qti-taken = { $path } is there already, and was left as it is. Name another file, or give --force.
cli-export-qti-resources =
    { $n ->
        [one] 1 resource is not in it: QTI has no place for them.
       *[other] { $n } resources are not in it: QTI has no place for them.
    }
cli-export-qti-wrote = Wrote { $path }: { $items ->
        [one] 1 item.
       *[other] { $items } items.
    }
cli-export-gift-course = GIFT is of one course. Give its id or its path, as in `kenning export --format gift COURSE --output FILE.gift`.
cli-export-record-pseudonym = The record is written as it is, with your notes and the names of your classes: a pseudonym hides nobody in it. Leave --pseudonym out, or write --format answers, which has no name in it.
cli-export-record-course = The record is written whole, with all courses. Leave the course out.
cli-export-record-lost =
    { $path } holds { $n ->
        [one] 1 event that is not in this record
       *[other] { $n } events that are not in this record
    }, so it was left as it is. Choose another name with --output, or write over it with --force.
cli-export-failed = The export failed: { $error }. This is a fault in kenning; please report it.
cli-stats-course =
    { $title }: { $learned } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } learned, { $kept } kept; { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }{ $begun ->
        [0] {""}
        [one] , 1 question begun
       *[other] , { $begun } questions begun
    }, { $due } due{ $share ->
        [none] {""}
       *[other] ; { $share } of the way
    }
cli-brought-in =
    { $n ->
        [one] 1 of these answers was
       *[other] { $n } of these answers were
    } given in { $program } and brought in from there
cli-stats-skill =
    { $sign } { $title }: { $stage }{ $standing ->
        [review] , in review
        [known] , taken as known
       *[other] {""}
    } ({ $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $accuracy ->
        [all] all right
        [none] none right yet
       *[other] accuracy { $accuracy }
    })
# With --numbers, below a course or a skill.
cli-stats-numbers = learned { $learned }, remembered { $remembered }
cli-stats-resources = Resources:
cli-stats-legend = What `✓` means: right again on two later days. `--numbers` shows what the stages stand on.

## kenning overrule

cli-overrule-known = “{ $skill }” counts as known now. To take that back: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-known-already = “{ $skill }” counts as known already. To take that back: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-reset = “{ $skill }” starts afresh. To take that back: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-withdrawn = Taken back: “{ $skill }” stands as it did.
cli-overrule-withdrawn-last = Taken back: your last decision over “{ $skill }”. An earlier one stands. To take that back, too: `kenning overrule { SHELL($course) } take-back { SHELL($skill) }`
cli-overrule-not-decided = Nothing was decided over “{ $skill }” that could be taken back.
cli-overrule-pinned = “{ $question }” is asked next.
cli-overrule-buried = “{ $question }” is put away until tomorrow.
cli-overrule-suspended = “{ $question }” is not asked any more. To bring it back: `kenning overrule { SHELL($course) } resume { SHELL($question) }`
cli-overrule-as-graded =
    { $n ->
        [0] No answer in “{ $title }” was read again: each counts as it was graded.
        [one] 1 answer in “{ $title }” counts again as it was graded first.
       *[other] { $n } answers in “{ $title }” count again as they were graded first.
    }
cli-overrule-resumed = “{ $question }” may be asked again.
# After a question's id, in the list of those put away.
cli-overrule-for-good = for good
cli-overrule-until-changed = until it is changed: you said that it is broken
cli-overrule-until-tomorrow = until tomorrow
# $test is the result of a test, in the words of the report.
cli-stats-test = {"  "}{ $test }
cli-test-declined = The test of this course is not offered any more. `kenning test { SHELL($course) }` takes it all the same.
cli-overrule-held-back = “{ $question }” is held back for the test of this course, so that practice does not give it away. Pick another question.
cli-overrule-none-away = No question of this course is put away.
cli-overrule-no-skill = The course `{ $course }` has no skill `{ $id }`.
cli-overrule-no-question = The course `{ $course }` has no question `{ $id }`.
# What may have been meant, after the two above.
cli-overrule-near = Did you mean `{ $near }`?
cli-overrule-all = It has: { $ids }.
cli-overrule-some = It has { $ids } and { $more ->
        [one] one more
       *[other] { $more } more
    }.

## Going on after a course was edited

cli-edit-enter = Press Enter to go on with practice.
cli-edit-broken = The course as it is now can't be practised. All your answers are kept. Press Enter to open your editor again, or type q and Enter to leave.
cli-edit-left = The course can't be practised before that is mended. All your answers are kept. `kenning edit { SHELL($course) }` opens it, and `kenning practice { SHELL($course) }` goes on then.

## kenning plan

cli-plan-directory = { $path } is a directory. Name the file in it that holds the plan.
# What is wrong with it follows, line by line.
cli-plan-refused = This plan can't be used. Nothing was changed.
# Such a line: what is wrong, and what was expected.
cli-plan-wrong = { $wrong } ({ $help })
cli-plan-lost = The course no longer has { $n ->
        [one] the skill { $skills }, which
       *[other] these skills, which
    } the plan names{ $n ->
        [one] {""}
       *[other] : { $skills }
    }. The rest of the plan holds.
cli-plan-past = { $day } is not in the future. Give a later day.
# $first and $last are dates.
cli-plan-day-off-order = the last day comes before the first one; write `{ $first }..{ $last }`
cli-plan-day-off-none = `none` takes all days off back, so it stands alone. Nothing was changed. To set other days off, give them without `none`: they take the place of those that were.
cli-plan-none = No plan is set: the tutor uses its defaults.
cli-plan-of-course = The course's own plan.
cli-plan-own = Your plan.
cli-plan-assigned-stays = What you set is kept. Where the plan of { $from } sets the same, that goes first as long as it holds.
cli-plan-assigned = Over it goes the plan of your teacher, { $from }, in the class { $class }:
# Where the plan says nothing of it; $n: 0 is no limit.
cli-plan-no-theme = The course has no theme `{ $theme }`. It has: { $themes }. `none` stands for no theme.
cli-plan-no-themes = “{ $course }” has no themes to choose from.
cli-plan-interests = Questions are put into words about: { $themes } (`--interests` changes it).
cli-plan-interests-none = Questions keep their usual words (`--interests` changes it).
cli-plan-interests-unasked = Some questions can be put into words about a theme that you like: `--interests` says which.
cli-plan-lasting =
    { $n ->
        [0] A sitting has no time limit
        [one] A sitting lasts 1 minute
       *[other] A sitting lasts { $n } minutes
    }, as you chose for all courses.
cli-plan-left-minutes =
    Left today: { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }.
cli-plan-left-reviews =
    Left today: { $n ->
        [one] 1 review
       *[other] { $n } reviews
    }.
cli-plan-left-new =
    Left today: { $n ->
        [one] 1 new question
       *[other] { $n } new questions
    }.

## kenning privacy

cli-privacy-keeps = From now on, your answers are kept as you type them.
cli-privacy-drops = From now on, kenning keeps only whether an answer was right, not what you typed. What you typed before stays; `kenning erase --course COURSE` removes the whole record of a course.
cli-privacy-all =
    Everything kenning knows about “{ $profile }” is in { $path }: { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $size }. kenning never uses a network.
# What was looked at in that directory.
cli-privacy-private = Its files are closed to other accounts of this machine.
cli-privacy-not-private = Its files are protected as your user account is; permissions of single files were not looked at here.
cli-privacy-open =
    { $n ->
        [one] 1 file or directory in it is not closed to other accounts of this machine
       *[other] { $n } files and directories in it are not closed to other accounts of this machine
    }: { $paths }. `chmod -R go= { $dir }` closes all of them.
cli-privacy-link = { $path } is a link: what it leads to is kept there, and was not looked at.
cli-privacy-not-looked = { $path } could not be looked at, so nothing is said of it here: { $why }
cli-privacy-aside =
    { $n ->
        [one] 1 file or directory was set aside, and may hold
       *[other] { $n } files and directories were set aside, and may hold
    } answers, too: { $paths }.
# The courses follow, one in a line.
cli-privacy-practice = What is kept of your practice:
cli-privacy-no-answers = no answers yet
cli-privacy-course =
    { $course }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }{ $tries ->
        [0] { "" }
        [one] { " " }and 1 later try
       *[other] { " " }and { $tries } later tries
    }, with verdict, time taken and hints; { $typed } as typed
cli-tag-which = Which questions are meant? Name one, or select some with `--only`, such as `--only is:leech`.
cli-tag-changed =
    { $n ->
        [0] No tags changed in { $course }: all is so already.
        [one] The tags of 1 question in { $course } changed.
       *[other] The tags of { $n } questions in { $course } changed.
    }
cli-tag-full =
    { $n ->
        [one] 1 tag was left out
       *[other] { $n } tags were left out
    }, as a question has at most { $most } of your own.
cli-tag-line =
    { $question }: { $which ->
        [own] { $own } (yours)
        [given] { $given } (the course's)
       *[both] { $own } (yours); { $given } (the course's)
    }
cli-tag-none-name = `tag:none` finds what has no tag, so no tag can have that name. Choose another one.
cli-tag-none = None of these questions has a tag. `kenning tag COURSE QUESTION --add TAG` gives it one of your own.
cli-privacy-tags =
    Tags of your own are on { $n ->
        [one] 1 question
       *[other] { $n } questions
    }. No export but the whole record has them.
cli-privacy-notes =
    Notes and bookmarks of your own: { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $bookmarks ->
        [one] 1 bookmark
       *[other] { $bookmarks } bookmarks
    }. No export but the whole record has them.
cli-privacy-resources =
    Resources of courses: opened { $opened ->
        [one] once
       *[other] { $opened } times
    }; you said { $rated ->
        [one] once
       *[other] { $rated } times
    } whether one was of use. Which were recommended is kept, too.
cli-privacy-also = Also kept: when you practised, what you skipped, undid, put away or decided, and which mistakes were recognised.
cli-privacy-kept = Your answers are kept as you type them. `kenning privacy --answers drop` ends that.
cli-privacy-dropped = New answers are not kept as you type them. `kenning privacy --answers keep` changes that.
cli-privacy-copies = Exports as Markdown, JSON, CSV and HTML hold totals, never what you typed; those with `--format` answers, datashop, xapi and record hold every answer, as you typed it where that is kept; `--format resources` holds when each resource was recommended or opened, and what you said of it. `kenning export --pseudonym` leaves out the profile's name. Synced folders and backups hold everything.
cli-privacy-copied =
    { $n ->
        [one] 1 sync, backup by hand, bundle for a teacher or export of answers is
       *[other] { $n } syncs, backups by hand, bundles for teachers and exports of answers are
    } noted below: the folders and files that are named there hold copies.
cli-privacy-log-unread = What was done with the record as a whole could not be read: { $why }
cli-privacy-log-damaged =
    { $n ->
        [one] 1 line of { $path } can't be read, so something may be missing here.
       *[other] { $n } lines of { $path } can't be read, so something may be missing here.
    }
# The lines of the access log follow, newest first.
cli-privacy-done = What was done with the record as a whole:
cli-privacy-nothing-done = nothing yet: it was never exported, synced, backed up by hand or erased
cli-privacy-more =
    … and { $n ->
        [one] 1 older line
       *[other] { $n } older lines
    } in { $path }
cli-privacy-remove = `kenning erase --course COURSE` removes the record of a course, `kenning erase --profile-data` the whole record.

## The access log: what was done with the record, as `kenning privacy` lists it

cli-noted-backup = Backed up to { $path }.
cli-noted-restore =
    Restored { $n ->
        [one] 1 event
       *[other] { $n } events
    } from { $path }.
cli-noted-erase-profile = Erased the whole record of this profile.
cli-noted-erase-course = Erased the record of { $course }.
cli-noted-export =
    Exported { $what ->
        [answers] answers
        [record] the whole record
        [notes] notes
        [resources] what came of resources
        [questions] the questions of a course
        [cards] cards
       *[progress] progress
    } to { $path }.
# What was agreed to: see what other machines want, below.
cli-noted-agreed = Agreed: { $wishes }.
cli-noted-passphrase = Changed the passphrase of { $path }.
cli-noted-sync =
    Synced with { $path }: { $files ->
        [one] 1 file
       *[other] { $files } files
    } written, { $events ->
        [one] 1 event
       *[other] { $events } events
    } received{ $locked ->
        [yes] , encrypted
       *[no] {""}
    }.

## kenning profile

cli-profile-made = Made the profile “{ $name }”. To use it from now on: `kenning profile use "{ $name }"`
cli-profile-used = From now on, kenning uses the profile “{ $name }”.
cli-profile-none = There is no profile “{ $name }”. `kenning profile list` shows the profiles that there are.
cli-profile-stays = Nothing was removed: the profile “{ $name }” is as it was.
cli-profile-removed = Removed the profile “{ $name }” and all its data.
cli-profile-sure = This would remove the profile with all its data, so nothing was done. If you want that, add --yes.
# The answer is typed after it.
cli-profile-ask = This removes all data of “{ $name }”. Type the name to go on:

## kenning sync

cli-sync-new =
    { $folder } is new. The whole record goes there, with the answers you typed{ $locked ->
        [yes] ; it is encrypted.
       *[no] . Whoever can read the folder can read it.
    }
# Of a new folder, where there is nothing to send yet.
cli-sync-new-empty =
    Nothing is recorded yet; { $folder } is ready. What you record goes there at a later sync, with the answers you type{ $locked ->
        [yes] ; it is encrypted.
       *[no] . Whoever can read the folder can read it.
    }
cli-sync-anew = The kenning.json of { $folder }, which says whose the folder is, was gone, though there are answers in it. It was written anew, for your record. If it was not you who removed it, and the folder is not still arriving, find out who can write there.
cli-sync-nothing = Nothing new came in.
# The courses follow, one in a line.
cli-sync-came =
    { $events ->
        [one] 1 event
       *[other] { $events } events
    } came in from { $devices ->
        [one] 1 machine
       *[other] { $devices } machines
    }{ $courses ->
        [0] .
       *[other] :
    }
cli-sync-course =
    { $course }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
cli-sync-had-all = The folder already had everything from this machine.
cli-sync-sent =
    { $n ->
        [one] 1 file was
       *[other] { $n } files were
    } written to the folder.
cli-sync-conflict = { $name } was read too. It is a copy that the program that carries the folder made.
cli-sync-incomplete = { $name } is not complete yet, or was changed. What of it is whole and signed is in. Sync again when the folder has arrived. If it stays as it is, sync on the machine that wrote it: it writes its own files anew.
# $device is the name of a machine.
cli-sync-missing = { $name } is named by the machine { $device }, but not there: the folder is not complete yet, or the file was removed. Sync again when the folder has arrived. If the file stays away, sync on that machine: it writes its own files anew.
cli-sync-erased =
    { $n ->
        [one] 1 event that you had erased was
       *[other] { $n } events that you had erased were
    } left out.
cli-sync-renamed =
    There seems to be another copy of this machine, or it went back to an older copy of itself: both used { $n ->
        [one] the same number for 1 event
       *[other] the same numbers for { $n } events
    }. Everything that both recorded is kept, and this machine has a new name from now on.
cli-sync-differing =
    { $n ->
        [one] 1 event in the folder bears this machine's name but differs
       *[other] { $n } events in the folder bear this machine's name but differ
    } from what this machine recorded. What is recorded here stays. Either there is another copy of this machine's record, and what that recorded comes in under another name once it has synced again; or something other than kenning changed the folder, or its disk is failing.

cli-sync-moved =
    { $n ->
        [one] 1 file in the folder had a name that told of a machine. What it held now has a hidden name
       *[other] { $n } files in the folder had names that told of a machine. What they held now has hidden names
    }.

# Why something of a file was left out, and what to do.
cli-sync-no-file = { $name } was left out: it is a link, a pipe, a directory, or far too large for a file of events. kenning did not put it there. Remove it, and find out who can write to the folder.
cli-sync-displaced = { $name } was a directory, where this machine writes a file. It is now { $path }, with all that is in it, and the file was written. kenning did not make that directory. Look what is in it, remove it, and find out who can write to the folder.
cli-sync-not-sealed = { $name } was left out: it is not encrypted, but the folder is. Something other than kenning put it there. If that was not you, remove it, and find out who can write to the folder.
cli-sync-wrong-name = { $name } was left out: it is another file of this folder under a wrong name. kenning did not rename it. If you did, give it its name back. If not, find out who can write to the folder.
cli-sync-future =
    Left out of { $name }: { $n ->
        [one] 1 event dated
       *[other] { $n } events dated
    } more than { $days } days ahead of this machine's clock. Check the clocks of your machines. What is dated right comes in at a later sync, when its time has come.
cli-sync-high-numbers =
    Left out of { $name }: { $n ->
        [one] 1 event with a number
       *[other] { $n } events with numbers
    } higher than kenning ever gives. Something other than kenning wrote that. Find out who can write to the folder.
cli-sync-not-signed =
    Left out of { $name }: { $n ->
        [one] 1 event that its machine has not signed.
       *[other] { $n } events that their machine has not signed.
    } The signature may still be on its way: sync again when the folder has arrived. If that machine runs an older kenning again, update it. If it is none of that, someone else wrote it: find out who can write to the folder.
cli-sync-not-accepted =
    Left out of { $name }: { $n ->
        [one] 1 event
       *[other] { $n } events
    } of a machine that you have not accepted.
cli-sync-other-name =
    Left out of { $name }: { $n ->
        [one] 1 event that bears
       *[other] { $n } events that bear
    } the name of another machine than the file. kenning does not write that. Find out who can write to the folder.
cli-sync-signs = This machine is { $device }, and the fingerprint of its key is { $fingerprint }.

# Machines that are not accepted yet. Each stands before the question, and before the last one.
cli-device-new = The machine { $device } is not accepted here. The fingerprint of its key is { $key }. `kenning sync` shows it on that machine: compare the two.
cli-device-replaced = The machine { $device } signs with another key than the one you accepted. That is so if its kenning lost its key and made a new one; otherwise someone else writes under its name. The fingerprint of the new key is { $key }. `kenning sync` shows it on that machine: compare the two.
cli-device-ours = Someone signs under this machine's own name, { $device }, with another key. That is so if this profile was copied to another machine before it had a key, or lost its key. The fingerprint of the other key is { $key }. If there is such a copy, `kenning sync` shows the fingerprint there: compare the two.
cli-device-ours-unsigned = Under this machine's own name, { $device }, the folder holds events that are not here and that nobody signed. That is so if this machine went back to an old copy of its record, or if a copy of it runs an older kenning. Otherwise someone else wrote them.
cli-device-unsigned = The machine { $device } is not accepted here, and what it recorded is not signed. That is so if it runs an older kenning, or if its signature is still on its way. Otherwise someone else wrote it.
# The answer is typed after it.
cli-device-accept = Accept only if that is your own machine. Accept? [y/N]
cli-device-not-met = Nothing in the folder waits for “{ $word }” to be accepted, so nobody was accepted by it. `kenning sync` shows the fingerprint of a machine on that machine itself. If it is right, sync again when what that machine recorded has arrived in the folder.
cli-device-forgotten = The machine { $device } is no longer accepted here. What it records from now on waits in the folder. What came from it before stays: kenning can take out a whole course (`kenning erase --course COURSE`), but not one machine's part of it. Your other machines accept it until you do the same there.
cli-device-unknown =
    No machine that you accepted has the fingerprint or the name { $word }, so nothing was done. { $n ->
        [0] This profile has accepted no other machine.
       *[other] Accepted are: { $known }.
    }
cli-device-waits =
    What was not accepted waits in the folder, and changed nothing here. If { $n ->
        [one] that is your own machine, accept it
       *[other] those are your own machines, accept them
    } with `kenning sync { SHELL($folder) }{ $locked ->
        [yes] {" "}--passphrase
       *[no] {""}
    }{ $flags }`. If not, find out who can write to the folder. kenning asks again at the next sync.

# What another machine wants: it stands in the messages below, and in the access log.
cli-sync-wish-erase =
    erase all that was recorded of { $course } before { $at } UTC, which is { $n ->
        [one] 1 event
       *[other] { $n } events
    } here
cli-sync-wish-keep = keep answers as they are typed, from { $at } UTC on
cli-sync-wish-drop = keep only whether answers are right, not what is typed, from { $at } UTC on
cli-sync-wants = The machine { $device } asks to { $wish }.
# The answer is typed after it.
cli-sync-agree = Agree only if you did that there yourself. What is erased can't be brought back, and this profile's backups are removed with it. Agree? [y/N]
cli-sync-wish-done = Done, as the machine { $device } asked: { $wish }.
cli-sync-not-agreed =
    That was not done: your record, settings and backups are as they were. If you did that there, agree with `kenning sync { SHELL($folder) }{ $locked ->
        [yes] {" "}--passphrase
       *[no] {""}
    } --accept-erasures`. If not, find out who can write to the folder. kenning asks at each sync with this folder, as long as the folder holds it.

# The passphrase is typed after the first two.
cli-sync-passphrase = Passphrase of the folder:
cli-sync-passphrase-again = The same passphrase again:
cli-sync-passphrases-differ = The two passphrases differ, so nothing was written. Try again.
cli-sync-no-terminal = There is no terminal to ask for the passphrase. Put it in KENNING_PASSPHRASE.
cli-sync-passphrase-new = New passphrase of the folder:
cli-sync-no-terminal-new = There is no terminal to ask for the new passphrase. Put it in KENNING_NEW_PASSPHRASE.
cli-sync-no-passphrase = An empty passphrase protects nothing. Choose one.

cli-sync-passphrase-changed = The passphrase of { $folder } is changed. Your other machines ask for the new one once the folder's key.age has reached them. Who knew the old passphrase and kept a copy of the old key.age can still read the folder: if that may be, set up an empty folder with a new passphrase and sync with that.

# Said before it is done; on a terminal, the question follows.
cli-sync-reseal-means = The folder's files get hidden names, and their sizes tell less. After that, older kennings can't use this folder: update kenning on all your machines first.
# The answer is typed after it.
cli-sync-reseal-ask = Do that now? [y/N]
cli-sync-reseal-not = Nothing was renamed: { $folder } is used as before. To do it later, sync with --reseal again.
cli-sync-resealed =
    Done: names in { $folder } are hidden now. { $n ->
        [one] 1 file with its old name was
       *[other] { $n } files with their old names were
    } removed. Old versions that a sync program keeps still have those names.
cli-sync-hidden-already = Names in { $folder } are hidden already, so there was nothing to do.

## kenning model fit, kenning model likelihood

cli-fit-too-many = The profile has more answers in this course than kenning can fit to. Give a log with fewer answers, with --log.
cli-fit-no-answers = There are no answers to fit to: none names a skill. In a log, the column skill_id names it; a profile has answers once you have practised the course.
cli-fit-done =
    Fitted { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }{ $questions ->
        [0] {""}
        [one] {" "}and 1 question
       *[other] {" "}and { $questions } questions
    } to { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } of { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    }: log likelihood { $likelihood } over { $fitted ->
        [one] 1 answer
       *[other] { $fitted } answers
    } to a skill.
# Log losses with four decimals; smaller is better.
cli-fit-held-out =
    On { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    } held out, log loss (smaller is better): none { $none }, this { $this } (standard error of the difference: { $error }).
cli-fit-kept = For so few learners { $kept } % of what was fitted is kept; the rest is kenning's defaults.
cli-fit-no-help = It does not clearly help learners it was not fitted to. The file says so, and a course does not use it. Fit it again when there are answers of more learners.
cli-fit-few = There are too few answers to tell whether it helps learners it was not fitted to: { $answers } of { $enough }. So a course does not use it. Fit it again when there are more.
cli-fit-untried = It could not be tried on learners held out, as there is only one. The file says so, and a course does not use it. Fit it again when there are answers of more learners.
cli-fit-unread = Reading { $path } failed: { $error }. Check the path.

## kenning model pool

cli-pool-many = Give at most { $most } files at once. `--to statistics` makes one file of several.
cli-pool-nothing = There is no row of answers in these files, so there is nothing to fit to.
cli-pool-too-much = All of these files together are more than one file of statistics can hold. Pool fewer at a time, or make a calibration of them.
cli-pool-same = { $first } and { $second } hold the same numbers, which would count twice. Leave one out.
cli-pool-class = { $first } and { $second } are of the same class, whose learners would count twice. Keep the newer one.
cli-pool-course = { $first } and { $second } are of two courses. Pool those of one course at a time.
cli-pool-joined = { $course }: { $n ->
        [one] statistics of 1 class
       *[other] statistics of { $n } classes
    } with at least { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    } and { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } in their rows.
cli-pool-versions = They are of several versions of the course; questions go by their ids.
cli-pool-unsigned = { $n ->
        [one] 1 file is
       *[other] { $n } files are
    } signed by nobody: nothing says who made { $n ->
        [one] it
       *[other] them
    }.
cli-pool-advice = How the next answers went after { $n ->
        [one] 1 resource
       *[other] { $n } resources
    }: put the line `advice` into the course's plan.toml, or hand it out with `kenning class plan COURSE --advice FILE`, and the tutor prefers what helped.
cli-pool-no-advice = These files tell nothing of resources, so there is no advice and no file was written.
cli-pool-held-out = { $by ->
        [file] On each class, by what the others gave
       *[part] On each fifth of the rows, by what the others gave
    }, log loss: none { $none }, this { $this } (difference ± { $error }).
cli-pool-questions-one = How hard questions are can't be tried with one file, so it is left out. Pool two classes or more.
cli-pool-questions = { $helps ->
        [yes] How hard { $n ->
            [one] 1 question is
           *[other] { $n } questions are
        } helps on classes that it was not fitted to
       *[no] How hard questions are is left out: it does not clearly help on classes that it was not fitted to
    }. Log loss of first answers: alike { $none }, apart { $this } (difference ± { $error }).
cli-likelihood =
    Log likelihood { $sum } over { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } to a skill, { $each } each.
cli-likelihood-more =
    { $n ->
        [one] 1 more is to a skill
       *[other] { $n } more are to skills
    } that the calibration does not have.

## kenning model eval, kenning model weights

cli-model-no-answers = The log { $path } holds no answers. Give one that does.
cli-model-one-learner = A model is fitted to some learners and tried on others, but this log has only one learner. Try --no-fit.
# Above the table.
cli-model-log =
    { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }.

# Heads of its columns: 9, 8, 8, 9, 8, 18 and 11 characters wide. "within": AUC within one learner.
# "most off": how far prediction and outcome are apart in the tenth where they are furthest apart.
cli-model-answers = answers
cli-model-auc = AUC
cli-model-within = within
cli-model-log-loss = log loss
cli-model-rmse = RMSE
cli-model-calibration-error = calibration error
cli-model-most-off = most off

# Names of its rows: 20 characters wide.
cli-model-own = kenning
cli-model-skill-means = mean of the skill
cli-model-calibrated-skills = calibrated: skills
cli-model-calibrated = calibrated
cli-model-bkt-skills = BKT of skills
cli-model-bkt-questions = BKT with questions
cli-model-fsrs = FSRS alone
cli-model-fsrs-corrected = FSRS, corrected
cli-model-other-log = on the other log
# In place of that row's numbers, where only the order of the answers is known.
cli-model-fsrs-not = can't be judged: the log does not say when answers were given

# Another table: its heads are 17 characters wide.
cli-model-intervals =
    Where these numbers lie in 95 of 100 draws of as many learners ({ $draws } draws, always the same).
    `within` is the AUC within one learner: those with { $fewest } answers or more, weighted by their answers.
# A table of calibrations from few learners: heads of 8, 10 and then 8 characters.
cli-model-curve =
    Calibrations from few learners of the other folds, tried on the learners of each: log loss and AUC
    without one (none), with it (this; one that does not help is not used), and by its knowledge tracing (BKT).
cli-model-curve-learners = learners
cli-model-curve-used = used
cli-model-curve-none = none
cli-model-curve-this = this
cli-model-curve-bkt = BKT
cli-model-curve-all = all
# A second table and its columns: 9, 8 and 9 characters wide.
cli-model-by-prediction = What `kenning` predicted, and what came out:
cli-model-predicted = predicted
cli-model-came-out = came out

# Weights, and after a weight how far it may be off.
cli-model-intercept = intercept { $weight }
cli-model-deviation = deviation { $spread }

## kenning simulate

cli-simulate-diary-text = --diary is of the results as text. Leave --format out, or leave --diary out.
cli-simulate-failed = Writing the results as JSON failed: { $error }. This is a fault in kenning; please report it.
cli-simulate-needs-teaching = These learners can't be taught. --tries needs --teaching own or standard; --without, --scale, --no-teaching, --gains and --bar need one of these or --teaching answer.
cli-simulate-seeds = write the first and the last, as 1..5 (1000 seeds at most), or a list, as 1,2,3
cli-simulate-scale = write NAME=FACTOR, with a factor above 0 and up to 100, and one of these names: { $names }

## kenning import

cli-import-kind = There is no kind { $kind }. `kenning import --help` lists them.
cli-import-taken = { $dir } is not an empty directory. Nothing was written. Name a new directory for the course.
cli-import-failed = Writing { $path } failed: { $error }. Until course.toml is there, the directory holds no course: remove it, and bring the source in again.
cli-import-nowhere = The directory { $dir } can't be used: { $error }. Nothing was written. Name another directory for the course.
cli-import-meanwhile = { $path } came to be while the course was written, by another program. Nothing was written over. Name a new directory for the course.
cli-import-other-id = One of kenning's own courses has the id { $other }, so this one has the id { $id }.
cli-import-busy = { $why } Or leave the history out for now, with `--no-history`.
cli-import-folder = { $path } is a directory. For this kind, name a file.
cli-import-no-file = { $path } is no ordinary file. Name a file or a folder.
cli-import-no-files = In { $path } is no file that ends in { $endings }. Name the folder that holds such files.
cli-import-deep = { $path } is too deep: folders are looked into { $most } levels deep. Name a folder further down.
cli-import-many = { $path } and the folders around it hold more than { $most } files. Name a folder further down.
cli-import-large = { $path } is too large: a file can have { $most } MiB, all files together 1024. Bring it in in parts.
cli-import-written = Wrote the course { $id } to { $dir }: { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $items ->
        [one] 1 item
       *[other] { $items } items
    }.
cli-import-history =
    { $n ->
        [one] 1 review that { $program } kept is recorded
       *[other] { $n } reviews that { $program } kept are recorded
    }, each at its own time: practice goes on from there.
cli-import-history-known =
    { $n ->
        [one] 1 review was recorded before, and counts once.
       *[other] { $n } reviews were recorded before, and count once.
    }
cli-import-history-ahead =
    { $n ->
        [one] 1 review was left out: it is dated
       *[other] { $n } reviews were left out: they are dated
    } later than now. Check this machine's clock.
cli-import-history-unasked =
    { $n ->
        [one] 1 review was left out: its question is
       *[other] { $n } reviews were left out: their questions are
    } not in the course.
cli-import-put-away =
    { $n ->
        [one] 1 question is put away as it was in { $program }
       *[other] { $n } questions are put away as they were in { $program }
    }. `kenning overrule` brings questions back.
# $first: the ids of the first three.
cli-import-still-away =
    { $n ->
        [one] 1 question is put away here, though { $program } asks it
       *[other] { $n } questions are put away here, though { $program } asks them
    } ({ $first }{ $n ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] , …
    }). `kenning overrule { SHELL($dir) } resume QUESTION` brings one back.
cli-import-history-failed = The course is in { $dir }, and its history is not recorded: { $why } Bring it in once more, to another directory, to have the history too.
cli-import-next = Next: `kenning check { SHELL($dir) }` says what could be better, `kenning practice { SHELL($dir) }` begins.

## kenning set

cli-set-no-place = kenning does not know where to keep settings, because no home directory is set. Name a directory with --home DIR or KENNING_HOME.
# `from` is a few words: a variable of the environment, or the command line.
cli-set-over = What this says goes over it for now: { $from }.
cli-set-kept = Kept in { $path }.

## Faults, the log, reports and manual pages

cli-crash = kenning found a fault in itself and had to stop ({ $place }). It saves each answer before it shows the verdict; `kenning doctor` looks whether your record is whole. A report is in { $path }. There are no answers and no names in it: please attach it when you report the fault.
cli-crash-unkept = kenning found a fault in itself and had to stop ({ $place }). It saves each answer before it shows the verdict; `kenning doctor` looks whether your record is whole. The report below could not be kept as a file: please copy it when you report the fault.
cli-log-failed = Nothing was done, because the log { $path } can't be written: { $error }. Choose another place with --log.
cli-bugreport-all = This is all that the report holds. There are no answers, no names and no paths in it but ~ for your home. It lists the ids of your courses: take out what you don't want to share.
cli-bugreport-written = Written to { $path }. Attach it when you report a fault.
cli-bugreport-there = { $path } is there already, so it was left as it is. Name another file: `kenning bugreport FILE`.
cli-bugreport-failed = Writing { $path } failed: { $error }. Name a file in another place: `kenning bugreport FILE`.
cli-man-written =
    { $n ->
        [one] 1 manual page
       *[other] { $n } manual pages
    } written to { $path }. `man -l FILE` shows one.
cli-man-heading =
    { $of ->
        [NAME] NAME
        [SYNOPSIS] SYNOPSIS
        [DESCRIPTION] DESCRIPTION
        [OPTIONS] OPTIONS
        [SUBCOMMANDS] SUBCOMMANDS
        [EXTRA] NOTES
       *[VERSION] VERSION
    }
cli-man-failed = Making { $path } failed: { $error }. Choose another folder.
cli-man-refused = { $path } is there already and is no manual page of kenning, so nothing was written over it. Choose another folder.

## Resources of a course

cli-show-assumes = Assumes of other courses: { $all }
cli-show-resources = Resources:
cli-show-resource =
    { $id }: { $title } ({ $what }; { $place }; for { $skills }{ $network ->
        [yes] ; needs a network
       *[no] {""}
    })
