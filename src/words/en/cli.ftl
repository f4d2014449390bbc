### What the commands print, and what they answer when something is wrong.

## What ends a command, after `kenning: `

cli-failed-writing = Writing failed: { $error }.
cli-no-course = There is no course that can be practised; see `kenning courses`.
# What could not be saved, as `desk` tells it, stands before.
cli-lost = They are lost now.

## Wrong arguments: what is wrong, after the argument that it is said of

cli-wrong-time = a time is written like 2026-03-01T09:00:00Z
cli-wrong-day = write year, month and day, as in 2027-06-30
cli-wrong-strength = it must be a number from 0 to 1000000
cli-wrong-spread = it must be a number from 0.001 to 100; --skills-only is for none
# Names that an option takes.
cli-wrong-name = there are { $names }

## Parts

# When something was done: 2026-03-01 09:30.
cli-moment = { $date } { $time }
cli-kilobytes = { $n } kB

## Files that commands write

cli-wrote = Wrote { $path }.
cli-output-directory = { $path } is a directory, and nothing was written. Name a file in it with --output.
cli-output-refused =
    { $path } { $why ->
        [appeared] appeared there meanwhile
        [course] is part of a course
        [no-calibration] is there already and is not a calibration
       *[no-summary] is there already and is not a progress summary
    }; it was left as it is. Choose another name with --output, or write over it with --force.
cli-output-failed = Writing { $path } failed: { $error }. Choose another place with --output.
# Why writing failed.
cli-output-circle = its links lead in a circle

## kenning practice

# After a plain sitting; the offer itself, as `desk` tells it, stands before.
cli-practice-tune = `kenning tune` does it.

## kenning tune

cli-tune-reset = `kenning tune --reset` goes back to the defaults.

## kenning backup, kenning restore

cli-backup-there = { $path } exists and was left as it is; choose another name.
cli-backup-done = Wrote { $path } ({ $size }). `kenning restore` brings it back, here or on another machine.
cli-restore-done =
    { $new ->
        [one] 1 event
       *[other] { $new } events
    } came back; { $known ->
        [one] 1 was
       *[other] { $known } were
    } there already, and nothing newer was touched.
cli-restore-erased =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of courses that you erased stayed out.
cli-restore-renamed =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } recorded here under the same numbers have new names: both histories are kept.
cli-restore-differing =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of the backup under this machine's name differ from what it recorded, and were left out.
cli-restore-damaged =
    { $n ->
        [one] 1 line
       *[other] { $n } lines
    } of the backup could not be read.
cli-restore-cut-short = The backup could be read only in part: { $why }.

## kenning check

cli-check-course =
    { $course }: { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }.
cli-check-unread = error: { $error }
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
    }, { $mastered } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    } mastered, { $due } due; { $origin }{ $standing ->
        [copy] , instead of the bundled one
       *[other] {""}
    })
cli-courses-there = { $path } is there already and was left as it is. Name another directory.
cli-courses-failed = Writing { $path } failed: { $error }. Name another directory.
cli-courses-written =
    Wrote { $n ->
        [one] 1 file
       *[other] { $n } files
    } to { $path }.

## kenning doctor

cli-doctor-snapshots = Snapshots: { $size }, made anew when they are missing.
cli-doctor-no-backups = Backups: none yet.
cli-doctor-backups =
    Backups: { $n ->
        [one] 1 file
       *[other] { $n } files
    }, the newest of { $date } ({ $path }).
cli-doctor-only-backup = Nothing is recorded, but there is a backup: `kenning restore { $path }` brings it back.
cli-doctor-compacted = The database is written anew and takes { $size }.
cli-doctor-not-compacted = Nothing was removed in this run. Another `kenning doctor --repair` makes the database small.
cli-doctor-kept = Nothing was removed.
cli-doctor-sound = The record is sound.
cli-doctor-unread = The files and the database agree, but not everything could be read, so kenning can't say that nothing is missing. Make what is named above readable and run this again; once you no longer need it, move it out of the profile's directory.
cli-doctor-not-whole = The record is not whole. `kenning doctor --repair` gives each copy what only the other, or a backup, has; what is damaged is set aside, not deleted.
cli-doctor-not-read = Not read: { $path }: { $why }.
cli-doctor-files =
    Files of events: { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $size }, { $events ->
        [one] 1 event
       *[other] { $events } events
    }.
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
        [one] 1 event
       *[other] { $n } events
    } of a newer kenning, kept but not understood.
cli-doctor-cut-short = It can't be read to its end: { $fault }.
cli-doctor-only-files =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of the files missing in the database.
cli-doctor-only-database =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } of the database missing in the files.
cli-doctor-only-elsewhere =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } that only backups, or files that were set aside, still have.

## kenning erase

# What is asked about; it stands in the two messages below.
cli-erase-profile = the whole record of this profile
cli-erase-course = { $n } events of { $course }
cli-erase-sure = This removes { $what } for good; give --yes if that is meant.
# The answer is typed after it.
cli-erase-ask = This removes { $what } for good. Type { $word } to go on:
cli-erase-not = Nothing was erased.
cli-erase-nothing = Nothing is recorded of a course `{ $course }`; `kenning privacy` lists the courses that have a record.
cli-erase-profile-done = Erased: database, files of events, snapshots and backups of this profile.
cli-erase-profile-copies = Copies remain in the folders you synced with and the backups you made elsewhere; delete those yourself. Syncing with such a folder again would bring the record back.
cli-erase-course-done = Erased { $n } events of { $course }: from the database, the files of events, snapshots and backups of this profile.
cli-erase-course-copies = Sync again with each folder: this device's files there are then written anew without them, and your other devices drop theirs once you agree there: they ask when they sync. Backups you made elsewhere, and old versions that a sync program keeps, remain; delete those yourself.

## kenning export, kenning stats

# What the record holds of the course, as `report` tells it, stands before.
cli-export-not-at-hand = Its files are not at hand, so that skills and reviews can't be told: give the path that it is practised by instead of its id, or put it into the folder `courses` of kenning's home.
cli-export-failed = The export failed: { $error }.
cli-stats-course =
    { $title }: mastery { $mastery }, { $mastered } of { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, { $due } due
# Mastery in per cent stands before.
cli-stats-skill =
    { $title } ({ $standing ->
        [review] in review,{" "}
       *[other] {""}
    }{ $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }, accuracy { $accuracy })

## kenning overrule

cli-overrule-known = “{ $skill }” counts as known. `kenning overrule { $course } reset { $skill }` takes that back.
cli-overrule-reset = “{ $skill }” starts afresh; the log still holds all you did.
cli-overrule-pinned = “{ $question }” is asked next.
cli-overrule-buried = “{ $question }” is put away until tomorrow.
cli-overrule-suspended = “{ $question }” is left out. `kenning overrule { $course } resume { $question }` brings it back.
cli-overrule-resumed = “{ $question }” may be asked again.
# After a question's id, in the list of those put away.
cli-overrule-for-good = for good
cli-overrule-until-tomorrow = until tomorrow
cli-overrule-none-away = No question of this course is put away.
cli-overrule-no-skill = The course `{ $course }` has no skill `{ $id }`.
cli-overrule-no-question = The course `{ $course }` has no question `{ $id }`.
# What may have been meant, after the two above.
cli-overrule-near = Did you mean `{ $near }`?
cli-overrule-all = There are: { $ids }.

## kenning plan

cli-plan-directory = { $path } is a directory. Name the file in it that holds the plan.
# What is wrong with it follows, line by line.
cli-plan-refused = This plan can't be taken; nothing was changed.
# Such a line: what is wrong, and what was expected.
cli-plan-wrong = { $wrong } ({ $help })
cli-plan-past = { $day } has come already; give a day in the future.
cli-plan-none = No plan: the tutor goes by its defaults.
cli-plan-of-course = The course's own plan.
cli-plan-own = Your plan.
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
cli-plan-to-master =
    To be mastered in { $days ->
        [one] 1 day
       *[other] { $days } days
    }: { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }, about { $rate } a week.
cli-plan-over =
    The deadline has come; not mastered: { $skills ->
        [one] 1 skill
       *[other] { $skills } skills
    }.

## kenning privacy

cli-privacy-keeps = From now on answers are kept as you type them.
cli-privacy-drops = From now on only whether an answer was right is kept, not what you typed. Those typed before stay; `kenning erase --course COURSE` removes a course's.
cli-privacy-all =
    Everything kenning knows about “{ $profile }” stands in { $path }: { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $size }. Only your user account can read it. kenning never uses a network.
# The courses follow, one in a line.
cli-privacy-practice = Kept of your practice:
cli-privacy-no-answers = no answers yet
cli-privacy-course =
    { $course }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } with verdict, time taken and hints; { $typed } as typed
cli-privacy-also = Also when you practised, what you skipped, undid, put away or decided, and mistakes that were recognised.
cli-privacy-kept = Answers are kept as you type them. `kenning privacy --answers drop` ends that.
cli-privacy-dropped = New answers are not kept as you type them. `kenning privacy --answers keep` changes that.
cli-privacy-copies = Exports hold sums, never what you typed; `kenning export --pseudonym` leaves out the profile's name. Synced folders and backups hold everything.
# The lines of the access log follow, newest first.
cli-privacy-done = What was done with the record as a whole:
cli-privacy-nothing-done = it was never exported, synced, backed up by hand or erased
cli-privacy-more = … and { $n } before, in { $path }
cli-privacy-remove = Remove a course's record with `kenning erase --course COURSE`, all of it with `kenning erase --profile-data`.

## The access log: what was done with the record, as `kenning privacy` lists it

cli-noted-backup = Backed up to { $path }.
cli-noted-restore =
    Restored { $n ->
        [one] 1 event
       *[other] { $n } events
    } from { $path }.
cli-noted-erase-profile = Erased the whole record of this profile.
cli-noted-erase-course = Erased the record of { $course }.
cli-noted-export = Exported progress to { $path }.
# What was agreed to: see what other machines want, below.
cli-noted-agreed = Agreed: { $wishes }.
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

cli-profile-made = Made the profile “{ $name }”. Use it: kenning profile use "{ $name }"
cli-profile-used = “{ $name }” is the current profile now.
cli-profile-none = There is no profile `{ $name }`.
cli-profile-stays = The profile “{ $name }” stays as it was.
cli-profile-removed = Removed the profile “{ $name }” and all its data.
cli-profile-sure = Removing a profile removes all its data; give --yes if that is meant.
# The answer is typed after it.
cli-profile-ask = This removes all data of “{ $name }”. Type the name to go on:

## kenning sync

cli-sync-new =
    { $folder } is new: the record goes there as it is kept here{ $locked ->
        [yes] , encrypted
       *[no] , readable by whoever can read the folder
    }. Typed answers are part of it.
cli-sync-nothing = Nothing new came in.
# The courses follow, one in a line.
cli-sync-came =
    { $events ->
        [one] 1 event
       *[other] { $events } events
    } came in from { $devices ->
        [one] 1 device
       *[other] { $devices } devices
    }:
cli-sync-course =
    { $course }: { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
cli-sync-had-all = The folder had all of ours.
cli-sync-sent =
    { $n ->
        [one] 1 file
       *[other] { $n } files
    } written.
cli-sync-conflict = Read too: { $name }, a copy made by the program that carries the folder.
cli-sync-incomplete = Not whole yet: { $name }. What could be read of it is in; sync again when the folder has arrived.
cli-sync-erased =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    } that you had erased stayed out.
cli-sync-renamed =
    This machine seems to have gone back to an old copy of itself: { $n ->
        [one] 1 event
       *[other] { $n } events
    } recorded since have new names, and both histories are kept.
cli-sync-differing =
    { $n ->
        [one] 1 event in the folder bears this machine's name and differs
       *[other] { $n } events in the folder bear this machine's name and differ
    } from what it recorded; that was left out, and its own stays. Something other than kenning changed the folder, or its disk is failing.

# Why something of a file was left out, and what to do.
cli-sync-no-file = Left out: { $name }. It is a link, a pipe, or far larger than a file of events. kenning put no such thing there; see who can write to the folder, and remove it.
cli-sync-not-sealed = Left out: { $name }. It is not sealed, and in an encrypted folder only sealed files count. Something other than kenning put it there; if it was not you, remove it, and see who can write to the folder.
cli-sync-future =
    Left out of { $name }: { $n ->
        [one] 1 event
       *[other] { $n } events
    } dated more than { $days } days ahead of this machine's clock. Check the clocks of your machines; what is dated right comes in at a later sync, once its time has come.
cli-sync-high-numbers =
    Left out of { $name }: { $n ->
        [one] 1 event
       *[other] { $n } events
    } with numbers higher than kenning ever gives. Something other than kenning wrote them; see who can write to the folder.

# What another machine wants: it stands in the messages below, and in the access log.
cli-sync-wish-erase =
    erase all that was recorded of { $course } before { $at } UTC, which is { $n ->
        [one] 1 event
       *[other] { $n } events
    } here
cli-sync-wish-keep = keep answers as they are typed, from { $at } UTC on
cli-sync-wish-drop = no longer keep answers as they are typed, from { $at } UTC on
cli-sync-wants = The machine { $device } wants to { $wish }.
# The answer is typed after it.
cli-sync-agree = If you did that there, agree. What is erased does not come back, and this profile's backups go with it. Agree? [y/N]
cli-sync-wish-done = Done, as the machine { $device } wants: { $wish }.
cli-sync-not-agreed =
    That was not done: your record, settings and backups are as they were. If you did that there, agree with `kenning sync { $folder }{ $locked ->
        [yes] {" "}--passphrase
       *[no] {""}
    } --accept-erasures`; if not, see who can write to the folder. kenning asks again at the next sync.

# The passphrase is typed after the first two.
cli-sync-passphrase = Passphrase of the folder:
cli-sync-passphrase-again = The same again:
cli-sync-passphrases-differ = The two differ; nothing was written.
cli-sync-no-terminal = There is no terminal to ask for the passphrase; put it in KENNING_PASSPHRASE.
cli-sync-no-passphrase = An empty passphrase protects nothing.

## kenning model fit, kenning model likelihood

cli-fit-too-many = The profile has more answers than can be counted.
cli-fit-no-answers = There are no answers to fit to: none names a skill. In a log, the column skill_id does; a profile has answers once a course was practised.
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
cli-fit-unread = Reading { $path } failed: { $error }. Check the path.
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

cli-model-no-answers = The log { $path } holds no answers.
cli-model-one-learner = A model is fitted to other learners than the one it is tried on, but the log has only one learner. Try --no-fit.
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

# Heads of its columns: 9, 8, 9, 8 and 18 characters wide.
cli-model-answers = answers
cli-model-auc = AUC
cli-model-log-loss = log loss
cli-model-rmse = RMSE
cli-model-calibration-error = calibration error

# Names of its rows: 20 characters wide.
cli-model-own = kenning
cli-model-skill-means = mean of the skill
cli-model-calibrated-skills = calibrated: skills
cli-model-calibrated = calibrated
cli-model-bkt-skills = BKT of skills
cli-model-bkt-questions = BKT with questions
cli-model-fsrs = FSRS alone
cli-model-other-log = on the other
# In place of that row's numbers, where only the order of the answers is known.
cli-model-fsrs-not = can't be judged: the log does not say when answers were given

# A second table and its columns: 9, 8 and 9 characters wide.
cli-model-by-prediction = Of `kenning`, by what it predicted:
cli-model-predicted = predicted
cli-model-came-out = came out

# Weights, and after a weight how far it may be off.
cli-model-intercept = intercept { $weight }
cli-model-deviation = deviation { $spread }

## kenning simulate

cli-simulate-needs-teaching = --without and --scale need --teaching answer or --teaching standard; --tries needs --teaching standard.
cli-simulate-scale = write NAME=FACTOR, with a factor above 0 and up to 100, and one of these names: { $names }
cli-simulate-failed = Writing the results as JSON failed: { $error }.

## Help: what `kenning help` and `--help` print

cli-help = A practice tutor for the terminal: adaptive, explainable, offline
cli-help-examples =
    Examples:
      kenning                              open the tutor
      kenning practice linear-equations    go straight to practice
      kenning practice ./my-course --plain the same as lines of text
      kenning check ./my-course            find every problem in a course
      kenning export --format markdown     a progress summary
      kenning profile new anna             a second learner on this machine
# An argument of several commands.
cli-help-course = A course's id, or a path to a course

# Options of every command.
cli-help-global = For every command
cli-help-global-home = Keep data in DIR instead of the platform's data directory
cli-help-global-profile = Use this profile
cli-help-global-theme = Colours: default, dark, light, high-contrast, monochrome, or a theme file
cli-help-global-plain = Lines of text instead of a full screen
cli-help-global-now = Start the clock here, such as 2026-03-01T09:00:00Z (for tests and replays)
cli-help-global-seed = Fix everything that is drawn by lot (for tests and replays)

# kenning practice
cli-help-practice = Practise a course (the recommended one if none is named)
cli-help-practice-examples =
    Examples:
      kenning practice spanish-first-words
      kenning practice ./my-course --plain
cli-help-practice-place = Begin with a placement test: at most 25 questions to find out what you know already

# kenning plan
cli-help-plan = Show or change how a course is practised: goal, daily budget, deadline, focus
cli-help-plan-examples =
    Examples:
      kenning plan linear-equations
      kenning plan linear-equations --goal support --minutes 20
      kenning plan linear-equations plan.toml
      kenning plan linear-equations --clear
cli-help-plan-file = A plan that an instructor handed out, in TOML
cli-help-plan-goal = What practice is for: accelerate, support or explore
cli-help-plan-minutes = Minutes of practice a day
cli-help-plan-reviews = Reviews a day
cli-help-plan-new = New questions a day
cli-help-plan-deadline = The day by which the course is to be known, such as 2026-12-24
cli-help-plan-retention = Share of reviews that are to be remembered, such as 0.9
cli-help-plan-target = Share of new questions that are to go right, such as 0.85
cli-help-plan-focus = Work on these skills first
cli-help-plan-clear = Go back to the course's own plan

# kenning overrule
cli-help-overrule = Overrule the tutor: say what is known, start a skill afresh, pin, put away or bring back a question
cli-help-overrule-examples =
    Examples:
      kenning overrule linear-equations known signed-numbers
      kenning overrule linear-equations put-away
      kenning overrule linear-equations resume like-terms-1
cli-help-overrule-known = A skill counts as known from now on
cli-help-overrule-reset = A skill and its questions start afresh
cli-help-overrule-pin = Ask this question next
cli-help-overrule-bury = Do not ask this question before tomorrow
cli-help-overrule-suspend = Never ask this question again
cli-help-overrule-resume = Bring back a question that was put away
cli-help-overrule-put-away = List the questions that are put away

# kenning model
cli-help-model = Judge the learner model on a log of answers
cli-help-model-eval = Judge the model on a log of answers, one answer ahead
cli-help-model-eval-examples =
    The log is CSV, comma- or tab-separated, with the columns
    user_id, item_id, timestamp, correct, skill_id (several joined by ~~), and perhaps fold.

    Examples:
      kenning model eval --log answers.csv
      kenning model eval --log answers.csv --no-fit --group school
cli-help-model-eval-log = Log of answers, gzip or not
cli-help-model-eval-folds = Parts to split the learners into, where the log has no column `fold`
cli-help-model-eval-group = Judge each group of answers by itself too
cli-help-model-eval-no-fit = Use the shipped model, which knows no other learners
cli-help-model-eval-compare = Also judge what is simpler, and with --no-fit a calibrated course
cli-help-model-weights = Print weights for a model that knows no other learners, fitted to a log
cli-help-model-weights-on = Judge them on another log
cli-help-model-fit = Fit the model's parameters to a log, or to a profile's own answers in a course
cli-help-model-fit-examples =
    Examples:
      kenning model fit --log answers.csv --output my-course/calibration.toml
      kenning model fit --profile anna --course linear-equations --output anna.toml
cli-help-model-fit-output = Write the calibration to FILE
cli-help-model-fit-force = Write over FILE whatever it holds; without this, only over an earlier calibration
cli-help-model-fit-strength = Draw each skill's parameters toward those of all skills, as strongly as N further observations would; 0 does not
cli-help-model-fit-unlimited = Let guess and slip be anything from 0 to 1, as other programs do; a course can't carry what comes out
cli-help-model-fit-spread = How far apart the difficulties of questions are expected to lie: a standard deviation in log-odds
cli-help-model-fit-skills-only = Fit skills alone, as if all questions of a skill were equally hard
cli-help-model-likelihood = Print the log likelihood of a log under a calibration
cli-help-model-likelihood-examples =
    Example:
      kenning model likelihood --log answers.csv --calibration calibration.toml
cli-help-model-likelihood-calibration = The calibration, as written by `kenning model fit`
cli-help-model-log = A log of answers in CSV, gzipped or not, with the columns user_id,item_id,timestamp,correct,skill_id
cli-help-model-course = The profile's own answers in this course: its id, or a path to it

# kenning tune
cli-help-tune = Fit the memory model to your own reviews, if that predicts them better
cli-help-tune-reset = Go back to the default model

# kenning courses
cli-help-courses = List all courses, good and broken
cli-help-courses-examples =
    Example, to practise a bundled course with a calibration of your own:
      kenning courses --write shell-basics my-shell
      kenning model fit --log answers.csv --output my-shell/calibration.toml
      kenning practice my-shell
cli-help-courses-write = Write a bundled course's files into a directory instead

# kenning check
cli-help-check = Report every problem in course files; exit code 1 if there is an error
cli-help-check-examples =
    Example:
      kenning check ./my-course
cli-help-check-paths = Course files, or directories with a course.toml

# kenning stats
cli-help-stats = Show progress

# kenning export
cli-help-export = Write a progress summary
cli-help-export-examples =
    Examples:
      kenning export --format json --output progress.json
      kenning export --format csv linear-equations
cli-help-export-format = By the name of FILE if it is not given, or else markdown
cli-help-export-output = Write to FILE instead of the screen
cli-help-export-force = Write over FILE whatever it holds; without this, only over an earlier export
cli-help-export-pseudonym = Put a pseudonym in place of the profile's name

# kenning simulate
cli-help-simulate = Let simulated learners practise, to compare ways of choosing questions
cli-help-simulate-examples =
    Examples:
      kenning simulate linear-equations --days 15 --minutes 10
      kenning simulate --generated dag30 --policy kenning,fsrs --format markdown --seed 7
      kenning simulate --teaching standard --without examples --scale steps=2
cli-help-simulate-course = A course's id, or a path to a course (all bundled ones if none is named)
cli-help-simulate-days = Days of practice
cli-help-simulate-minutes = Minutes of practice a day
cli-help-simulate-learners = Learners of each kind
cli-help-simulate-delay = Days from the last practice to the test
cli-help-simulate-policy = Compare these policies, the first with all others (all if none is named)
cli-help-simulate-learner = Simulate these kinds of learners (all if none is named)
cli-help-simulate-generated = Practise a made-up course: dag30, facts150
cli-help-simulate-fill = When nothing is left to ask, practise ahead until the minutes are used up
cli-help-simulate-teaching = Whether learners can be taught, and how they are: answer (one try, then feedback and the answer) or standard (example first, tries, steps before the answer)
cli-help-simulate-tries = Tries at a question, with --teaching standard (2 if not given)
cli-help-simulate-without = Leave out of teaching: examples, lessons, steps, feedback; or of learners: misconceptions, frustration
cli-help-simulate-scale = Multiply a number that learners are built on, such as example=0.5 (the names are in docs/model.md)
cli-help-simulate-diary = Show also what was asked day by day (text only)

# kenning sync
cli-help-sync = Share the record with your other machines through a folder (Syncthing, rclone, git, a USB stick)
cli-help-sync-examples =
    Examples:
      kenning sync ~/Sync/kenning
      kenning sync /media/stick/kenning --passphrase
cli-help-sync-folder = A folder that exists; something else carries it between your machines
cli-help-sync-passphrase = The folder is encrypted: ask for its passphrase (or take it from KENNING_PASSPHRASE)
cli-help-sync-join = Agree to mix this profile's record with one that began apart
cli-help-sync-accept-erasures = Agree to what other machines ask for: to erase a course here, too, or to keep answers or not

# kenning backup
cli-help-backup = Write everything recorded to one compressed file
cli-help-backup-examples =
    Example:
      kenning backup ~/kenning-2026.log.gz
cli-help-backup-file = The file; without it, one in the profile's own folder `backups`

# kenning restore
cli-help-restore = Bring back what a backup holds; nothing newer is lost by it
cli-help-restore-examples =
    Example:
      kenning restore ~/kenning-2026.log.gz
cli-help-restore-file = A file that `kenning backup` wrote, or a segment of the record

# kenning doctor
cli-help-doctor = Look whether the record is whole; exit code 1 if it is not
cli-help-doctor-repair = Put right what can be, and make the database small

# kenning privacy
cli-help-privacy = Show in plain words what is kept about you, where, and what was done with it
cli-help-privacy-answers = Whether answers are kept as you typed them
cli-help-privacy-answers-keep = Keep them, on this machine and in synced folders
cli-help-privacy-answers-drop = Keep only whether they were right

# kenning erase
cli-help-erase = Remove what was recorded for good: of one course, or the whole profile
cli-help-erase-examples =
    Examples:
      kenning erase --course shell-basics
      kenning erase --profile-data
cli-help-erase-course = Remove all that was recorded of this course, by its id
cli-help-erase-profile-data = Remove all that was recorded of this profile
cli-help-erase-yes = Do not ask whether it is meant

# kenning profile
cli-help-profile = Learners on this machine
cli-help-profile-list = List all profiles; the current one has a star
cli-help-profile-new = Make a profile
cli-help-profile-use = Use this profile from now on
cli-help-profile-remove = Remove a profile and all its data
cli-help-profile-remove-yes = Do not ask whether it is meant

# kenning completions
cli-help-completions = Print completions for a shell
cli-help-completions-examples =
    Example:
      kenning completions bash > ~/.local/share/bash-completion/completions/kenning
