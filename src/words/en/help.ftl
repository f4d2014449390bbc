### What `kenning help` and `--help` print.

help-kenning = A practice tutor for the terminal: it adapts to you, explains its choices and works offline
help-examples =
    Examples:
      kenning                               open the tutor
      kenning practice linear-equations     go straight to practice
      kenning practice ./my-course --plain  the same as lines of text
      kenning check ./my-course             find every problem in a course
      kenning export --format markdown      a progress summary
      kenning profile new anna              a second learner on this machine
# An argument of several commands.
help-course = The id of a course, or a path to one

# Options of every command.
help-licenses = Show the packages that kenning is made of, and their licences
help-global = For every command
help-global-home = Keep all data in DIR instead of the usual place for data
help-global-profile = Use this profile
help-global-theme = Colours for this run: auto, dark, light, high-contrast, gruvbox or another theme, or a theme file
help-global-low-bandwidth = Write few bytes, for a slow line: no colours, signs in ASCII, short reasons and few keys
help-global-plain = Show lines of text instead of a full screen
help-global-now = Start the clock at this time, such as 2026-03-01T09:00:00Z (for tests and replays)
help-global-seed = Make the same random choices each time (for tests and replays)
help-global-log = Write what kenning does to a file, for reports of faults, never what you type; stands before the command
help-global-log-level = How much of it

# kenning practice
help-practice = Practise a course (the recommended one if you name none)
help-practice-examples =
    Examples:
      kenning practice spanish-first-words
      kenning practice ./my-course --plain
      kenning practice shell-basics --only 'is:leech or is:bookmarked'
      kenning practice shell-basics --format json
help-only = Only the questions that this selects, such as 'is:due tag:exam -is:leech': see docs/selectors.md
help-practice-format = Practise as JSON Lines, for programs: see docs/protocol.md
help-practice-pace = Stop the clock; before each input it moves on by SECONDS (for tests and replays; needs --format json)
help-practice-no-teaching = Ask everything at once: no examples, no lessons, no new facts shown first
help-practice-minutes = How many minutes the sitting lasts; 0: no limit
help-practice-questions = How many questions it has; 0: no limit
help-practice-cram = Cram: what you have met comes again, the weakest first; nothing is recorded, and no date changes
help-practice-place = Begin with a placement test: at most 25 questions that find out what you know already

# kenning set
help-set = Set something for this machine (theme, minutes, reasons, ...), or list all that is set
help-set-key = What to set; without it, all settings are listed: value, where it comes from, default
help-set-value = The value; without it, what the setting does is told
help-set-default = Go back to the default
help-set-examples =
    The command line goes before the environment (KENNING_THEME and so on), that before the
    settings file, and that before the default.

    Examples:
      kenning set
      kenning set theme gruvbox
      kenning set theme
      kenning set minutes 15
      kenning set reasons --default

# kenning plan
help-test = Test yourself with questions that practice never asks
help-test-decline = Offer the test of this course no more
help-test-examples =
    Up to twelve questions, without help and without a verdict before the end. A test
    that is left waits for a week from its first answer. What you practise stays as it was.

    Examples:
      kenning test linear-equations
      kenning test linear-equations --no-offers
help-plan = Show or change how you practise a course: goal, daily budget, deadline, focus
help-plan-examples =
    Examples:
      kenning plan linear-equations
      kenning plan linear-equations --goal support --minutes 20
      kenning plan linear-equations plan.toml
      kenning plan linear-equations --deadline 2026-12-24 --minutes 15
      kenning plan linear-equations --forecast --minutes 30
      kenning plan linear-equations --clear
help-plan-file = A plan in TOML, for example from your instructor
help-plan-goal = What practice is for: accelerate, support, explore or exam
help-plan-minutes = Minutes of practice a day
help-plan-sitting-minutes = Minutes of one sitting; 0: no limit
help-plan-sitting-questions = Questions of one sitting; 0: no limit
help-plan-reviews = Reviews a day
help-plan-new = New questions a day
help-plan-deadline = The day by which you want to know the course, such as 2026-12-24
help-plan-retention = The share of reviews you want to remember, such as 0.9
help-plan-target = The share of new questions you want to get right, such as 0.85
help-plan-teach = When new skills are taught: auto (first, where they would likely go wrong), first, or after-miss
help-plan-focus = Work on these skills first
help-plan-days-off = Days without practice, separated by commas: sunday, 2026-12-24 or 2026-12-24..2027-01-02; reviews go before and after them; none takes them back
help-plan-interests = Put questions into words about these themes of the course, where it has some; `none`: into their usual words
help-plan-clear = Go back to the course's own plan; what is given beside it holds on top of that
help-plan-forecast = Say when all is learned; what is given beside it is tried and not saved

# kenning overrule
help-overrule = Overrule the tutor: mark a skill as known or start it afresh; ask a question next, put it away or bring it back
help-overrule-examples =
    Examples:
      kenning overrule linear-equations known signed-numbers
      kenning overrule linear-equations put-away
      kenning overrule linear-equations resume like-two-terms
      kenning overrule linear-equations suspend --only is:leech
help-overrule-known = Count a skill as known from now on
help-overrule-reset = Start a skill and its questions afresh
help-overrule-take-back = Take back that a skill is known, or starts afresh: it stands as it did
help-overrule-pin = Ask this question next
help-overrule-bury = Do not ask this question before tomorrow
help-overrule-suspend = Never ask this question again
help-overrule-resume = Bring back a question that was put away
help-overrule-put-away = List the questions that are put away
help-overrule-as-graded = Have answers that count as right since the course was corrected count as before

# kenning tag
help-tag = Give questions tags of your own, or list tags; they are for you alone
help-tag-examples =
    Examples:
      kenning tag spanish-first-words --only 'is:leech' --add hard
      kenning tag spanish-first-words --only tag:hard --remove hard
      kenning tag shell-basics paths-absolute --add exam
help-tag-question = The id of the question: `kenning show COURSE` lists them
help-tag-add = Add this tag; it can be given several times
help-tag-remove = Remove this tag; it can be given several times

# kenning model
help-model = Test the learner model on a log of answers, or fit it to one
help-model-eval = Test how well the model predicts each answer of a log from those before it
help-model-eval-examples =
    The log is a CSV file, separated by commas or tabs, with the columns
    user_id, item_id, timestamp, correct, skill_id (several joined by ~~).
    A column fold is used where there is one.

    Examples:
      kenning model eval --log answers.csv
      kenning model eval --log answers.csv --no-fit --group school
help-model-eval-log = Log of answers, gzipped or not
help-model-eval-folds = Parts to split the learners into, if the log has no column `fold`
help-model-eval-group = Also judge each group of answers by itself
help-model-eval-no-fit = Use the shipped model, which knows no other learners
help-model-eval-compare = Also judge simpler models, and with --no-fit a calibrated course
help-model-eval-curve = Instead, judge calibrations from few learners: 5, 10, 20, 40, 80 and all
help-model-weights = Print weights for a model that knows no other learners, fitted to a log
help-model-weights-on = Also judge them on another log
help-model-fit = Fit the model's parameters to a log, or to a profile's own answers in a course
help-model-fit-examples =
    Examples:
      kenning model fit --log answers.csv --output my-course/calibration.toml
      kenning model fit --profile anna --course linear-equations --output anna.toml
help-model-fit-output = Write the calibration to FILE
help-model-fit-force = Write over FILE whatever it is; without this, only over an earlier calibration
help-model-fit-strength = Pull each skill's parameters toward those of all skills, as strongly as N more observations would; 0 does not
help-model-fit-unlimited = Let guess and slip be anything from 0 to 1, as other programs do; a course can't use the result
help-model-fit-spread = How much the difficulties of questions are expected to differ: a standard deviation in log-odds
help-model-fit-skills-only = Fit skills alone, as if all questions of a skill were equally hard
help-model-fit-no-held-out = Do not try the calibration on learners held out: quicker, and nothing says whether it helps
help-model-pool = Join the statistics of several classes, and make a calibration of them
help-model-pool-examples =
    A class's statistics come from `kenning class statistics`. The order of the files changes nothing.

    Examples:
      kenning model pool 7b.stats 8c.stats --output my-course/calibration.toml
      kenning model pool schools/*.stats --to statistics --output all.stats
help-model-pool-files = Files of statistics, each of another class
help-model-pool-to = What to make of them
help-model-pool-to-calibration = A calibration for the course
help-model-pool-to-statistics = Statistics of all together, to be pooled again
help-model-pool-to-advice = How the next answers went after each resource, for the plan of a course or a class
help-model-pool-output = Write to FILE
help-model-likelihood = Print the log likelihood of a log under a calibration
help-model-likelihood-examples =
    Example:
      kenning model likelihood --log answers.csv --calibration calibration.toml
help-model-likelihood-calibration = The calibration, as written by `kenning model fit`
help-model-log = A log of answers in CSV, gzipped or not, with the columns user_id,item_id,timestamp,correct,skill_id
help-model-course = The profile's own answers in this course: its id, or a path to it

# kenning tune
help-tune = Fit the memory model to your own reviews; it is used only if it predicts them better
help-tune-reset = Go back to the default model

# kenning courses
help-courses = List all courses, those with errors too
help-courses-examples =
    Example, to practise a bundled course with a calibration of your own:
      kenning courses --write shell-basics my-shell
      kenning model fit --course shell-basics --output my-shell/calibration.toml
      kenning practice my-shell
help-courses-write = Write the files of a bundled course into a directory, instead of listing courses

help-courses-remove = Take away a course that `kenning get` installed, instead of listing courses; what you learned stays in your record

# kenning get
help-get = Install a course from a folder, a file, an archive or a checkout of git on this machine
help-get-examples =
    kenning never uses the network, runs nothing of what it is given, not even git, and
    installs only what `kenning check` finds no error in.

    Examples:
      kenning get ~/Downloads/italian.zip
      kenning get /media/usb/courses --only italian
      kenning get words.tsv
help-get-source = A folder with a course.toml, a course of one file (.toml), an archive (.zip, .tar, .tar.gz, .tar.zst), or a deck (.tsv, .csv, .md, .txt, .gift)
help-get-only = Of a source with several courses, the folder of the one that you want
help-get-replace = Replace the course of that id that is there; what you learned stays, and files that you changed are kept beside

# kenning update
help-update = Read installed courses again where they came from, and show what changed
help-update-examples =
    Your record stays: what you learned goes on with the new version.

    Examples:
      kenning update --dry-run
      kenning update italian
help-update-course = The course, by its id; without one, all that were installed with `kenning get`
help-update-all = All that were installed, as without a course
help-update-dry-run = Only show what would change
help-update-downgrade = Install an earlier version, too
help-update-replace = Replace courses whose files were changed here; those files are kept beside

# kenning check
help-check = Report every problem in course files; the exit code is 1 if there is an error
help-check-examples =
    Example:
      kenning check ./my-course
help-check-paths = Course files, or directories with a course.toml
help-check-format = How to report: text shows the lines, lines has one line for each problem; by itself, text on a terminal and lines elsewhere
help-check-strict = Exit with 1 where there is a warning, too
help-check-summary = Tell what each course holds: kinds, and for each skill questions, templates, hints, steps and mistakes
help-check-allow = Don't warn by this rule; can be given several times

# kenning show
help-show = Show the questions of a course as learners see them, with answers, mistakes, hints and steps; nothing is recorded
help-show-examples =
    Example:
      kenning show ./my-course take --draws 5
help-show-course = A course file, a directory with a course.toml, or the id of a bundled course
help-show-question = The id of a question; by itself, all are shown
help-show-draws = How many showings of each question
help-show-watch = Show again each time a file of the course is saved; Ctrl-C ends it

# kenning fmt
help-fmt = Lay course files out alike: keys in one order, a blank line between tables; comments and values stay
help-fmt-examples =
    Example:
      kenning fmt ./my-course
      kenning fmt --check ./my-course
help-fmt-paths = Course files, or directories with a course.toml
help-fmt-check = Write nothing; exit with 1 where a file is not laid out

# kenning new
help-new = Begin a course: a small one in a new directory, with comments that explain the format
help-new-examples =
    Example:
      kenning new my-course
      kenning practice ./my-course
help-new-dir = The directory; it is made where it is missing, and no file in it is written over

# kenning schema
help-schema = Write a JSON Schema of course files, by which editors complete and explain them
help-schema-of-course = The files of a course
help-schema-of-plan = A plan
help-schema-examples =
    Example:
      kenning schema > my-course/kenning.schema.json
    Files whose first line is `#:schema ./kenning.schema.json` are then completed by Taplo and
    Even Better TOML.
help-schema-what = Of which files: the course's own, or plan.toml

# kenning import
help-import = Make a course of what another program keeps: words, cards, quizzes
help-import-examples =
    Examples:
      kenning import csv words.csv ./my-words
      kenning import tsv ~/lists ./my-words
      kenning import anki Spanish.apkg ./my-spanish
help-import-kind = What is brought in
help-import-source = The file, or for most kinds a folder of such files
help-import-no-history = Leave out the reviews that the other program kept
help-import-dir = Directory for the course; it must be new or empty

# kenning stats
help-stats = Show your progress
help-stats-numbers = Show how sure kenning is of what you learned, and what you remember now
help-stats-over-time = Show practice, what you know, reviews to come and more over time: a week, three months (unless you say), a year or all
help-stats-map = Show the skills of the course, each below what it needs

# kenning export
help-export = Write a progress summary, every answer, or the whole record
help-export-as-html = A page, with charts
help-export-as-answers = Every answer as CSV
help-export-as-resources = Every resource that was recommended or opened, as CSV
help-export-as-record = Every event as JSON Lines
help-export-as-notes = The lessons and explanations met so far
help-export-as-apkg = A package of Anki
help-export-as-qti = The questions of a course as a package of QTI 2.1
help-export-as-gift = The questions of a course, for Moodle
help-export-examples =
    Examples:
      kenning export --format json --output progress.json
      kenning export --format csv linear-equations
      kenning export --format answers --excel --output answers.csv
      kenning export --format record --output record.jsonl
      kenning export --format apkg shell-basics --output shell.apkg
      kenning export --format qti linear-equations --output course.zip
      kenning export --format gift shell-basics --output shell.gift
help-export-format = The format; without it, the one that FILE's name ends in, or else markdown
help-export-output = Write to FILE instead of the screen
help-export-force = Write over FILE whatever it is; without this, only over an earlier export
help-export-excel = With --format answers or resources: as spreadsheets take it, with semicolons and a byte order mark
help-export-pseudonym = Put a pseudonym in place of the profile's name

# kenning simulate
help-simulate = Let simulated learners practise, to compare ways of choosing questions
help-simulate-examples =
    Examples:
      kenning simulate linear-equations --days 15 --minutes 10
      kenning simulate --generated dag30 --policy kenning,fsrs --format markdown --seed 7
help-simulate-course = The id of a course, or a path to one (all bundled courses if you name none)
help-simulate-days = Days of practice
help-simulate-minutes = Minutes of practice a day
help-simulate-away = Days without practice in the middle of them: learners leave and return
help-simulate-learners = Learners of each kind
help-simulate-delay = Days from the last practice to the test
help-simulate-policy = Compare these policies, the first with all others (all if you name none)
help-simulate-learner = Simulate these kinds of learners (all that learn if you name none); steady is right nine times in ten whatever is asked
help-simulate-generated = Practise a made-up course: dag30, facts150
help-simulate-fill = When nothing is left to ask, practise ahead until the minutes are used up
help-simulate-teaching = Whether learners can be taught, and how they are: own (kenning by itself, other policies as standard), standard (example first, tries, steps before the answer), answer (one try, then feedback and the answer), or none
help-simulate-no-teaching = Teach nothing before a question is asked (the same as --without examples,lessons)
help-simulate-seeds = Seeds, as 1..5 or 1,2,3: so many times the learners
help-simulate-bar = The comparison that kenning is judged by: five courses, three schedules, seeds 1..5, as Markdown
help-simulate-tries = Tries at a question, with --teaching own or standard (2 if not given)
help-simulate-without = Leave out of teaching: examples, lessons, steps, feedback; or of learners: misconceptions, frustration
help-simulate-scale = Multiply a number that learners are built on, such as example=0.5 (the names are in docs/model.md)
help-simulate-gains = Also show how many of the minutes went to what gained the learner more for its time than the course's median question, and what they went to by rule (slow)
help-simulate-skills = Also show how many learners met, learned and kept each skill, what it took, and where they got stuck
help-simulate-diary = Also show what was asked each day (text only)

# kenning sync
help-sync = Share the record with your other machines through a folder (Syncthing, rclone, git, a USB stick)
help-sync-examples =
    Examples:
      kenning sync ~/Sync/kenning
      kenning sync /media/stick/kenning --passphrase
help-sync-folder = A folder that exists; another program, or you, carries it between your machines
help-sync-passphrase = The folder is encrypted: ask for its passphrase (or take it from KENNING_PASSPHRASE)
help-sync-join = Mix this profile's record with one that began apart
help-sync-reseal = Hide the names and sizes of the files in a folder that an older kenning encrypted; older kennings can't use it then
help-sync-change-passphrase = Only change the passphrase of an encrypted folder: ask for the old and the new one (or take them from KENNING_PASSPHRASE and KENNING_NEW_PASSPHRASE)
help-sync-accept-device = Accept a machine that is new in the folder, by the fingerprint of its key that `kenning sync` shows there (by its name, where it signs nothing). Can be given several times
help-sync-forget-device = Accept a machine no longer, by its fingerprint or its name: what it records from now on waits. What came in stays. Can be given several times
help-sync-accept-erasures = Agree to what your other machines ask for: to erase a course here too, or to keep answers as typed or not

# kenning share
help-share = Hand in what you did in a course to a teacher, under a pseudonym
help-share-examples =
    It says what it writes. What you typed stays with you, unless you say otherwise.

    Examples:
      kenning share --class 7b
      kenning share --class 7b --course linear-equations ~/for-ms-lopez.bundle
help-share-class = The class that it is for, by name
help-share-course = Only these courses; without it, all that you practised
help-share-with-answers = Also hand in your answers as you typed them
help-share-unencrypted = Hand in to a class that you have not joined, too: not encrypted, and under a new pseudonym
help-share-to = A file, or a folder; without it, the folder of the class that you joined

# kenning class
help-class = Teach a class, or be in one: everything by files, no server
help-class-examples =
    A learner:
      kenning class join ~/Sync/class-7b
      kenning share --class 7b
      kenning class plan accept

    A teacher:
      kenning class new ~/classes/7b --teacher "Ms Lopez" --box ~/Sync/class-7b
      kenning class add --dir ~/classes/7b
      kenning class plan linear-equations --focus signed-numbers --dir ~/classes/7b
help-class-dir = The class's directory (by default the current one)
help-class-key = The file with the class's keys, where they are not under a passphrase
help-class-yes = Agree without being asked
help-class-new = Make a class: its keys, its file, and a folder to hand in to
help-class-new-examples =
    The passphrase is asked for, or taken from KENNING_PASSPHRASE.

    Example:
      kenning class new ~/classes/7b --teacher "Ms Lopez" --box ~/Sync/class-7b
help-class-new-dir = The class's directory: only for you
help-class-new-name = The class's name (by default that of its directory)
help-class-new-teacher = How learners call you: it stands in the reasons of what your plans decide
help-class-new-box = The folder that a program carries to the learners (by default `box` in the class's directory)
help-class-new-key = Keep the keys in this file, without a passphrase: keep it apart, as on a stick
help-class-add = Take in what learners handed in, and erase who asked for it
help-class-add-paths = Bundles or folders; without it, the class's folder
help-class-list = List who has handed in what
help-class-name = Give a name, and groups, to a pseudonym; they stay on your side
help-class-name-id = The pseudonym, or how it begins
help-class-name-name = The learner's name
help-class-name-group = The groups that the learner is in, for plans
help-class-name-clear = Forget the name and the groups
help-class-retire = Take out what is old, or all of one learner
help-class-retire-before = Take out what happened before this day
help-class-retire-member = Erase all of this learner, by pseudonym or name
help-class-plan = Hand out a plan to all, a group or one learner; learners answer with `accept` or `refuse`
help-class-plan-examples =
    A plan goes over the learner's own, as far as it says anything. It is signed; learners
    see it and are asked.

    Examples:
      kenning class plan linear-equations --focus signed-numbers --forbid skip
      kenning class plan linear-equations plan.toml --for 3f2a,blue
      kenning class plan linear-equations --end
      kenning class plan accept
help-class-plan-file = A plan.toml with settings (see docs/course-format.md)
help-class-plan-for = Only for these: pseudonyms, names or groups
help-class-plan-order = Begin new skills in this order (skill ids, comma-separated)
help-class-plan-due = Days by which skills are to be known: ratio=2026-12-01
help-class-plan-forbid = What is not allowed
help-class-plan-forbid-skip = To pass over questions, and to put them away
help-class-plan-forbid-hints = Hints
help-class-plan-forbid-appeals = To say that an answer should not count
help-class-plan-advice = Bring along what learners alike gained, as `kenning class fit --advice` wrote it
help-class-plan-binding = Who has agreed can't refuse it later (but can leave the class)
help-class-plan-end = No plan of yours holds in this course any more
help-class-plan-show = Show your classes, and what their plans decide
help-class-plan-accept = Look at new plans of your teachers, and agree or not
help-class-plan-class = Only those of this class
help-class-plan-course = The path of a course that is not listed, where a plan is for that
help-class-plan-refuse = Do without the teacher's plan in a course, where it allows that
help-class-join = Join a class: see who it is, and agree
help-class-join-folder = The class's folder, or its file class.kenning
help-class-leave = Leave a class: what your teacher still holds is told
help-class-leave-class = The class's name
help-class-leave-erase = Ask, by the class's folder, that all you handed in be erased

# kenning backup
help-backup = Write everything recorded to one compressed file
help-backup-examples =
    Example:
      kenning backup ~/kenning-2026.log.gz
help-backup-file = The file to write; without it, a new one in the profile's own folder `backups`

# kenning restore
help-restore = Bring back what a backup holds; nothing here is lost by it unless you agree
help-restore-examples =
    Example:
      kenning restore ~/kenning-2026.log.gz
help-restore-join = Mix this profile's record with a backup that began apart
help-restore-accept-erasures = Agree to what was done on the machine of the backup: to erase a course here too, or to keep answers as typed or not
help-restore-file = A file from `kenning backup` or `kenning export --format record`, or a segment of the record

# kenning doctor
help-doctor = Check whether the record is whole; the exit code is 1 if it is not
help-doctor-repair = Repair what can be repaired; if nothing needs repair, make the database small
help-doctor-put-back = Date events of this machine that are weeks ahead of its clock right behind those recorded before them, after its clock was wrong

# kenning privacy
help-privacy = Show what is kept about you, where, and what was done with it
help-privacy-answers = Choose whether your answers are kept as you type them
help-privacy-answers-keep = Keep them, on this machine and in synced folders
help-privacy-answers-drop = Keep only whether they were right

# kenning erase
help-erase = Remove for good what was recorded, of one course or of the whole profile
help-erase-examples =
    Examples:
      kenning erase --course shell-basics
      kenning erase --profile-data
help-erase-course = Remove all that was recorded of this course; give its id
help-erase-profile-data = Remove all that was recorded of this profile
help-erase-yes = Do not ask first

# kenning profile
help-profile = List, make, choose or remove profiles: each holds one learner's data
help-profile-list = List all profiles; the current one has a star
help-profile-new = Make a profile
help-profile-use = Use this profile from now on
help-profile-remove = Remove a profile and all its data
help-profile-remove-yes = Do not ask first

# kenning completions
help-completions = Print completions for a shell
help-completions-examples =
    Example:
      mkdir -p ~/.local/share/bash-completion/completions
      kenning completions bash > ~/.local/share/bash-completion/completions/kenning
      kenning completions nushell > ~/.config/nushell/autoload/kenning.nu

# kenning man
help-man = Write the manual pages, one for each command
help-man-dir = The folder to write them to; without one, the first page is printed
help-man-examples =
    Example:
      kenning man ~/.local/share/man/man1

# kenning bugreport
help-bugreport = Write a text to attach when you report a fault, and show all that is in it
help-bugreport-file = The file to write [default: kenning-bugreport.txt]

## The report of a class

help-class-report = Tell who needs help, and how skills, questions and predictions do
help-class-report-examples =
    Examples:
      kenning class report
      kenning class report --format html --output report.html
      kenning class report --groups groups.csv --format html --output report.html
      kenning class report --author --format json --output report.json
      kenning check COURSE --with report.json
help-class-report-course = The course, by id or path; needed where the roll has several
help-class-report-format = How the report is written; without it, as the name of FILE ends, or else on the screen or as text
help-class-report-table = With --format csv: what there is a row for
help-class-report-author = Leave out all that is of learners and groups: for the author of the course
help-class-report-groups = CSV with a column of learners and columns of groups, to compare how they are treated
help-class-report-thresholds = Another file with a table `[thresholds]` than the class's own
help-class-report-since = Compare practice before and after this day
help-class-report-by = The day by which all is to be learned
help-class-fit = Fit a course to the class, and tell what learners alike gained
help-class-fit-examples =
    Each row is of five learners or more. Without options nothing is written.

    Examples:
      kenning class fit
      kenning class fit --advice advice.toml
      kenning class plan linear-equations --advice advice.toml
      kenning class fit --calibration my-course/calibration.toml
help-class-fit-course = The course, by id or path; needed where the roll has several
help-class-fit-calibration = Write a calibration for the course to FILE
help-class-fit-advice = Write the advice to FILE, for `kenning class plan --advice`
help-class-fit-force = Write over the files whatever they are
help-class-fit-again = Fit anew, whatever was told before: only where nobody was given it
help-class-statistics = Write what the class knows of a course as sums only, to be pooled with others
help-class-statistics-examples =
    Sums are of five learners or more, and name nobody. `kenning model pool` joins them.

    Examples:
      kenning class statistics 7b-fractions.stats
      kenning class statistics --course linear-equations --noise 1 7b.stats
help-class-statistics-file = The file to write
help-class-statistics-course = The course, by id or path; needed where the roll has several
help-class-statistics-log = Sum up this log of answers in CSV (docs/class.md) instead of what the class holds
help-class-statistics-noise = Add noise to each number, with this ε: the smaller, the more noise
help-class-statistics-again = Count all anew, and forget what was told before; only if nobody has an earlier file
help-class-statistics-force = Write over the file whatever it is; without this, only over earlier statistics
help-check-with = A class report in JSON: show what it says of each question at its line
# What commands tell programs.
help-format = For people (text), or for programs (json): see docs/scripts.md

# kenning due
help-due = Tell how many reviews are due: for prompts and status bars
help-due-course = The id of a course, or a path to one; without it, all courses count
help-due-check = Say nothing: the exit code is 0 if a review is due, and 3 if none is
help-due-examples =
    Examples:
      kenning due
      kenning due shell-basics --format json
      kenning due --only tag:exam
      kenning due --check && kenning ask

# kenning ask
help-ask = Ask one question, as a greeting of the shell: Enter alone leaves
help-ask-examples =
    Nothing is recorded before you answer. To be asked when a shell opens, put this into its
    start-up file, such as ~/.bashrc:
      kenning due --check && kenning ask

# kenning next
help-next = Show the next question under a name by which `kenning answer` answers it
help-next-examples =
    Nothing is recorded by looking. Examples:
      kenning next shell-basics
      kenning next shell-basics --format json

# kenning answer
help-answer = Answer a question that `kenning next` showed
help-answer-id = The name that `kenning next` gave, in quotes
help-answer-answer = The answer as in plain mode, such as 2 or "1 3"; with --format json, an object such as {"{"}"choice": 1{"}"}. Without it, it is read from standard input
help-answer-examples =
    An answer has one try here: after a miss, the right answer is told. Examples:
      kenning answer 'shell-basics#paths-absolute@1.0.1772355600000.0cda91b8' 2
      kenning answer 'shell-basics#paths-absolute@1.0.1772355600000.0cda91b8' --format json '{"{"}"choice": 1{"}"}'

# kenning edit
help-edit = Open a course in your editor, at the line of a question
help-edit-course = The id of a course or a path to one; after # the id of a question or a skill, or the name of a file
help-edit-examples =
    VISUAL or EDITOR names the editor. Examples:
      kenning edit ./my-course
      kenning edit './my-course#take'

# kenning history
help-history = Show everything about one question: each answer, when it came back, and why it is due when it is
help-history-question = The id of the question: `kenning show COURSE` lists them
help-history-examples =
    Examples:
      kenning history shell-basics paths-absolute
      kenning history shell-basics paths-absolute --format json
      kenning history shell-basics --only rated:7
