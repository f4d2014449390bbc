### What `class` says, and the commands `kenning share` and `kenning class`.

## What is wrong with a file

class-wrong-not-one = It is none of kenning's files for classes.
class-wrong-another = It is { $is ->
        [class] the public file of a class
        [bundle] what a learner handed in
        [plan] a plan of a teacher
        [erasure] a request for erasure
        [erased] the receipt of an erasure
       *[statistics] statistics of a class
    }, and no { $wanted ->
        [class] public file of a class
       *[bundle] bundle that a learner hands in
        [plan] plan of a teacher
        [erasure] request for erasure
        [erased] receipt of an erasure
        [statistics] file of statistics
    }.
class-wrong-large = It is larger than any can be ({ $most } MB).
class-wrong-newer = A newer kenning made it. Update kenning on this machine.
class-wrong-damaged = It is damaged or cut off (line { $line }). Have it made again.
class-wrong-changed = It is damaged, or was changed on its way. Have it made again.
class-wrong-gone = There is no such file. Look at its name, or wait until it is carried here.
class-wrong-link = It is a link, a folder or no ordinary file, which is not opened. Name the file itself.
class-wrong-unread = It can't be read: { $why }.
class-wrong-forged = Its signature is not by the key that it names: somebody has changed it.
class-wrong-name = A name in it is none: kenning writes names of 1 to { $most } characters, on one line. Ask who gave it to you for the file that kenning made.
class-wrong-key = It is signed by another key than what came before it: it is not from who it says.
class-wrong-sealed = It is encrypted to somebody else, so it can't be opened here.
class-wrong-foreign = It is for another class ({ $class }).
class-wrong-future = It is dated in the future. Have the clock of that machine looked at, and the bundle made again.
class-wrong-erased = It was made before its learner was erased here, so it stays out.
class-wrong-overtaken = Its learner has handed something in since. Have them ask again, if they still want it.
class-wrong-retired = All in it is from before the day up to which this class was retired.
class-wrong-impossible = Nothing in it can have happened so: all is dated before 2000 or after the bundle was made, or took longer than a day.
class-no-encryption = This kenning was built without encryption, which classes need.
class-no-key = That is no public key of age.
class-no-ordinary-file = it is no ordinary file

class-unread = { $path } can't be read: { $why }
class-not-written = { $path } can't be written: { $why }
class-refused = { $path } is refused. { $why }
class-damaged = { $path } is empty, damaged, or not this class's. Put a copy of it in its place.
class-damaged-member = { $path } is empty, damaged, or not this class's. `kenning class add` takes that learner's bundle again, as long as it is in the folder; else have it handed in again.
class-damaged-told = { $path } is empty, damaged, or not this class's, so nobody knows here what was told. Put a copy of it in its place, or add --again where nobody was given an earlier file.
class-held-damaged = { $path } is damaged (line { $line }). `kenning class add` takes that learner's bundle again, as long as it is in the folder.

## A teacher's class

class-passphrase = Passphrase of the class:
class-passphrase-wrong = The passphrase does not open { $path }, or the file is damaged.
class-no-keys-in = { $path } holds no keys of a class.
class-keys-damaged = The keys of this class are damaged. Put the file back from a backup.
class-needs-key = The keys of the class in { $path } are kept in a file elsewhere. Name it with `--key FILE`.
class-none-here = There is no class in { $path }. Go to its directory, or name it with `--dir DIR`. `kenning class new DIR` makes one.
class-in-use = Another kenning has the class in { $path } open.
class-there-already = There is a class in { $path } already.
class-box-taken = { $path } is the folder of another class: its class.kenning lies there, by which learners join. Name a folder of this class's own with `--box`.
class-box-around = Learners hand in to { $path }, and the class's own directory with its keys would lie in there, for others to read. Name a folder apart from it with `--box`.
class-file-no-utf8 = { $path } is not UTF-8 text. Save it as UTF-8 in your editor.
class-file-lacks = { $path } lacks `{ $key }`, a text.
class-name-wrong = A name has from 1 to { $most } characters, on one line.
class-name-like-one = “{ $name }” is a pseudonym of this class, or begins one: it could mean two people. Take another word.
class-plan-past = { $day } is past. Give a day to come.
class-plan-past-due = `{ $skill }` would be due on { $day }, which is past. Give a day to come.
class-plan-past-off = { $day } in `days_off` is past. Take it out, or give days to come.
class-plan-no-day = An exam needs its day, and this plan has none: hand it out again with a deadline, or have each learner set one.
class-key-inside = { $path } is in the class's own directory: who copies that has the keys, too. Name a file elsewhere, as on a stick, or leave out `--key` and take a passphrase.

class-made = The class { $class } is in { $path }. What learners hand in, and their names, will lie there encrypted.
class-made-folder = Learners join and hand in through this folder: { $path }. Have a program carry it to them (Syncthing, Nextcloud, a shared drive).
class-made-key = Tell them the fingerprint of the class's key by another way, so that they can compare it: { $fingerprint }
class-made-passphrase = Keep the passphrase: without it nobody can read what is handed in.
class-made-key-file = The keys are in { $path }. Keep that file apart and safe: without it nobody can read what is handed in.

class-added-new = { $id }: { $course } is new, with { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }.
class-added-newer = { $id }: { $course } is newer than what was held; now { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }.
class-added-doubled = { $id }: { $course } is held already ({ $path }).
class-added-mended = { $id }: what was held of { $course } could not be read, and is held again, with { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }.
class-added-older = { $id }: { $course } is older than what is held, so nothing changed ({ $path }).
class-added-left-out = { $id }: { $n ->
        [one] 1 event was left out, because it is
       *[other] { $n } events were left out, because they are
    } dated before 2000 or after the bundle was made, or took longer than a day.
class-retire-all = all that “{ $who }” handed in, the name, and the files in the folder
class-added-erased = { $id } is erased: what was handed in, the name, and the files in the folder.
class-add-nothing = There is nothing to add in { $path } yet.
class-add-sum = Taken: { $taken }. Refused: { $refused }. Erased: { $erased }.
class-add-none = Nothing was taken in: all of it was refused.

class-list = { $class }: { $n ->
        [0] nobody has handed anything in yet
        [one] 1 learner
       *[other] { $n } learners
    }.
class-list-lost = { $path } has files of learners and no roll that knows them: roll.age is missing. Put a copy of it in its place, or take in again what lies in the folder: `kenning class add`. Who asked for erasure is not known then.
class-names-lost = The names and groups that you gave are missing: names.age in { $path }. Put a copy of it in its place, or give them again: `kenning class name`.
class-list-empty = Learners join with `kenning class join` and the folder { $path }, hand in with `kenning share`, and `kenning class add` takes that in.
class-list-unnamed = { $id }
class-list-unnamed-in = { $id } ({ $groups })
class-list-named = { $id }  { $name }
class-list-named-in = { $id }  { $name } ({ $groups })
class-list-course = { $course }: { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }, as of { $made }{ $typed ->
        [yes] , as typed
       *[no] {""}
    }
class-list-course-version = { $course } { $version }: { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }, as of { $made }{ $typed ->
        [yes] , as typed
       *[no] {""}
    }
class-list-retired = What happened before { $day } is not held.

class-nobody = Nobody on the roll is called { $word }. `kenning class list` shows all.
class-several = { $n } pseudonyms begin with { $word }. Give more of it.
class-name-taken = { $name } is the name of { $id } already. Clear it there first.
class-named = { $id } is { $name }.
class-named-not = { $id } has no name here.
class-named-groups = In: { $groups }.

class-retire-ahead = { $day } is still to come. Only what is past can be retired.
class-retired = What happened before { $day } is taken out: { $n ->
        [one] 1 event
       *[other] { $n } events
    } here, and { $files ->
        [0] no bundles
        [one] 1 bundle
       *[other] { $files } bundles
    } in the folder. It stays out when newer bundles come.

## Statistics and advice of a class

class-statistics-wrong-noise = it must be a number from 0.01 to 100
class-statistics-none = Nothing can be told of { $n ->
        [one] 1 learner
       *[other] { $n } learners
    }: every number needs { $fewest }. Nothing was written.
class-statistics-holds = From { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } of { $learners ->
        [one] 1 learner
       *[other] { $learners } learners
    }: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of right and wrong answers with how many had them, sums of { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, of { $mistakes ->
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    } and of { $resources ->
        [one] 1 resource
       *[other] { $resources } resources
    }.
class-statistics-fewest = No number is of fewer than { $fewest } learners; what is rarer is left out or joined. No pseudonym is in it, and nothing that anybody typed.
class-statistics-noise = Noise is added to each number, with ε = { $epsilon }. That is a promise on one number; a learner is in many.
class-statistics-exact = No noise is added.
class-statistics-signed = It is signed by the class's key, which says whose class it is of.
class-statistics-unsigned = It is signed by nobody.
class-statistics-once = Each learner counts once, with what they had answered by then. Later statistics of this course only add five new learners or more, so that two files tell no single answer.
class-statistics-waiting = { $n ->
        [one] 1 learner waits
       *[other] { $n } learners wait
    } until { $fewest } new ones can be counted together.
class-statistics-again = All were counted anew. Give this file to nobody who has an earlier one of this class: from the two, one learner's answers could be told.
class-statistics-log-once = Hand out one file of this log only. From two that were made on two days, one learner's answers could be told; and noise averages out over several files.
class-fit-advice = { $n ->
        [one] 1 thing
       *[other] { $n } things
    } can be told of this class:
class-fit-no-advice = Nothing can be told yet from { $n ->
        [one] 1 learner
       *[other] { $n } learners
    }: each row needs { $fewest } who did the same.
class-fit-no-advice-file = There is no advice, so no file was written.
class-fit-few = A calibration of { $n ->
        [one] 1 learner
       *[other] { $n } learners
    } would tell of each: it needs { $fewest } who have answered. No calibration was written.
class-fit-kept = { $n ->
        [one] 1 row stands as it was told before, or is left out
       *[other] { $n } rows stand as they were told before, or are left out
    }: since then fewer than { $fewest } learners went on there.
class-fit-waits = Since the calibration of { $made }, { $n ->
        [one] 1 learner went on, came or left: two calibrations would differ by that one
       *[other] { $n } learners went on, came or left: two calibrations would differ by these
    }. Wait until { $fewest } have, or add --again where nobody was given the earlier one. No calibration was written.
class-fit-again = All was fitted anew. Give this to nobody who has an earlier file of this class: from the two, what one learner did could be told.
class-fit-no-cause = These are counts of who did what, and no proof that it helped. They name nobody.
class-fit-hand-out = Learners see it with the next plan: kenning class plan { SHELL($course) } --advice { SHELL($path) }{ $place }
class-fit-nothing-written = Nothing was written. `--advice FILE` writes this for a plan, `--calibration FILE` a calibration for the course.
class-plan-no-advice = { $path } holds no advice. `kenning class fit --advice FILE` writes some.
class-plan-no-resource =
    { $path } advises { $n ->
        [one] a resource that this course does not have: { $ids }
       *[other] resources that this course does not have: { $ids }
    }. Write the advice again with `kenning class fit --advice FILE`, or delete the lines that name { $n ->
        [one] it
       *[other] them
    }.

## What a learner hands in

class-share-where = Say where to write it: a file, or the class's folder. `kenning class join FOLDER` remembers the folder of { $class }.
class-share-left = You have left { $class }. Join it again first: `kenning class join FOLDER`.
class-share-unknown = You are in no class called { $class }. You are in: { $others }. Join it first (`kenning class join FOLDER`), or add --unencrypted: then the bundle is not encrypted, and you have another pseudonym there.
class-share-folder = There are bundles of { $n } courses, and { $path } is no folder. Name a folder that exists, or one course with `--course`.
class-share-refused = { $path } is something else, so it is not written over. Choose another name, such as one that ends in { $ends }.
class-share-not-practised = You have not answered anything in { $course } yet.
class-share-unlisted = What you did in { $course } is not handed in: that course is not listed here. Name its path: `--course PATH`.
class-share-large = What you did in { $course } takes more than { $most } MB, which is more than can be handed in.
class-share-nothing = You have not answered anything yet in a course that is here, so there is nothing to hand in.
class-share-sealed = For the class { $class }, encrypted so that only { $teacher } can open it. There you are { $id }; who that is stays on this machine.
class-share-open = For the class { $class }, not encrypted: no public key of it is known here (`kenning class join` brings it). There you are { $id }; who that is stays on this machine.
class-share-holds = { $course }: { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }, each with its question, its time, how long it took, the hints taken, how it came out and the mistake that was recognised.
class-share-impossible = { $n ->
        [one] 1 event of it is
       *[other] { $n } events of it are
    } dated before 2000 or later than now, or took longer than a day, so your teacher's kenning leaves { $n ->
        [one] it
       *[other] them
    } out. If the clock of this machine is wrong, set it right and share again.
class-share-also = Also { $list }, and by how much your clock differs from UTC.
class-share-tries = { $n ->
        [one] 1 second try
       *[other] { $n } second tries
    }
class-share-taught = { $n ->
        [one] 1 example or lesson
       *[other] { $n } examples and lessons
    }
class-share-decided = { $n ->
        [one] 1 question that you skipped or decided about
       *[other] { $n } times that you skipped or decided something
    }
class-share-resources =
    { $n ->
        [one] 1 note of what was recommended, opened or found useful
       *[other] { $n } notes of what was recommended, opened or found useful
    }
class-share-appeals = { $n ->
        [one] 1 answer that you said should not count
       *[other] { $n } answers that you said should not count
    }
class-share-sittings = { $n ->
        [one] when 1 sitting began and ended
       *[other] when { $n } sittings began and ended
    }
class-share-typed = What you typed is in it, because you said so.
class-share-untyped = Nothing that you typed is in it; options that you picked are.
class-share-without = Not in it: your name, this machine's name, notes, bookmarks, interests, your own plan, paths.
class-shared = Written: { $path }
class-share-again = To hand in what you do from now on, share again: the newest bundle takes the place of those before.

## A learner in a class

class-joined-unread = { $path } can't be read: { $why }. It holds your keys for your classes; put it back from a copy, or remove it to begin anew under another pseudonym.
class-joined-no-key = a key is damaged
class-join-none = There is no { $path }. Ask your teacher which folder is the class's.
class-join-other-keys = You are in a class { $class } with other keys already. If your teacher made it anew, leave the old one first: `kenning class leave`.
class-join-shown = The class { $class } of { $teacher }. The fingerprint of its key: { $fingerprint }
class-join-means =
    Compare it with the one that your teacher tells you. Joining hands nothing in: each `kenning share` does, and says what is in it. Your teacher's plans are shown to you, and hold only if you agree.
class-join-ask = Join { $class }? [y/N]
class-join-not = You did not join. With `--yes` nothing is asked.
class-joined = You are in { $class }. There you are { $id }; who that is stays on this machine. To hand something in: `kenning share --class { SHELL($class) }`.
class-not-joined = You are in no class { $class }. `kenning class plan show` lists yours.
class-in-none = You are in no class. `kenning class join FOLDER` joins one.
class-in = { $class }: you are { $id } there.

class-privacy-in = In the class { $class } as { $id }: { $n ->
        [0] nothing was handed in
        [one] handed in once
       *[other] handed in { $n } times
    }.
class-privacy-was = You have left the class { $class }, where you were { $id }: { $n ->
        [0] nothing was handed in
        [one] handed in once
       *[other] handed in { $n } times
    }. `kenning class leave { SHELL($class) }` says what its teacher may still hold.

class-left = You have left { $class }. Its plans hold no more, and nothing more is handed in.
class-left-nothing = You had handed nothing in, so your teacher holds nothing of you.
class-left-holds = Your teacher still holds what you handed in as { $id }: up to { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } of a course, the last on { $at }{ $typed ->
        [yes] , some as typed
       *[no] {""}
    }.
class-left-asked = You asked that it be erased: { $path }. Your teacher's kenning does so with the next `kenning class add`, and leaves a receipt there.
class-left-open = You asked that it be erased, and no receipt has come back yet.
class-left-erased = Your teacher's kenning says that all of it was erased on { $at }.
class-left-to-erase = To ask that it be erased: `kenning class leave { SHELL($class) } --erase`.
class-leave-no-folder = No folder of { $class } is known here, so the request can't travel. Ask your teacher in another way: `kenning class retire --member` erases you there.

## Plans of a teacher

class-plans-wait = { $n ->
        [one] A new plan
       *[other] { $n } new plans
    } of your teacher { $n ->
        [one] waits
       *[other] wait
    } in { $class }: `kenning class plan accept` shows what it decides, and asks.
class-plan-wrong-due = it must be like ratio=2026-12-01
class-plan-empty = The plan says nothing. Give a file or options, or end the plan of { $course } with `--end`.
class-plan-for-all = all
class-plan-for = { $n ->
        [one] { $names }
       *[other] { $n } learners: { $names }
    }
class-plan-written = Plan for { $course }, for { $to }: { $path }
class-plan-they-may = They see it, are asked, and may refuse it later.
class-plan-they-may-not = They see it and are asked; who has agreed can't refuse it later, but can leave the class.
class-plan-new = Plan { $n } of your teacher, { $from }, for { $course }:
class-plan-nothing = It changes nothing.
class-plan-ends = No plan of the teacher holds in this course any more.
class-plan-refusable = You can refuse it whenever you like: `kenning class plan refuse { SHELL($course) }`.
class-plan-binding = Once you agree, it holds until your teacher changes it or you leave the class.
class-plan-binding-now = You agreed to it: it holds until your teacher changes it or you leave the class.
class-plan-ask = Practise by it? [y/N]
class-plan-not-asked = There is no terminal to ask you, so it waits. `kenning class plan accept --yes` agrees to it unasked.
class-plan-not-now = It does not hold. `kenning class plan accept` asks again; { $course } goes on as before.
class-plan-taken = It holds in { $course } from now on. Where it decides something, the reason of a question says so.
class-plan-none-new = No new plan waits.
class-plan-no-course = A plan is for the course { $course }, which is not listed here. Where you have it elsewhere, agree with its path: `kenning class plan accept --course PATH`.
class-plan-unfit = The plan for { $course } does not fit the course that is here, so it does not hold:
class-plan-none-in-force = No plan of a teacher holds in { $course }.
class-plan-binds = The plan of { $from } can't be refused while you are in { $class }. Talk to your teacher, or leave: `kenning class leave { SHELL($class) }`.
class-plan-refused = The teacher's plan no longer holds in { $course }.
class-plan-in-force = Plan { $n } holds in { $course }:
class-plan-you-refused = Plan { $n } for { $course } does not hold: you do without it. `kenning class plan accept` asks again.
class-plan-not-listed = Plan { $n } for the course { $course } was agreed to. That course is not listed here, so what it decides can't be shown; where it may be refused, `kenning class plan refuse PATH` does without it, with the path of the course.
class-plan-ended = No plan holds for { $course }: your teacher ended it, or another class's went over it (plan { $n }).

## The access log

class-noted-new = Made the class.
class-noted-add = Added { $n ->
        [0] no bundles
        [one] 1 bundle
       *[other] { $n } bundles
    }{ $erased ->
        [0] .
        [one] {""}, and erased 1 learner who asked for it.
       *[other] {""}, and erased { $erased } learners who asked for it.
    }
class-noted-list = Looked at the roll.
class-noted-report = Looked at the report.
class-noted-statistics = Wrote statistics of a course to { $path }.
class-noted-fit = Looked at what learners alike gained.
class-noted-fitted = Wrote what was fitted to a class to { $path }.
class-noted-name = Named { $id }.
class-noted-erased = Erased { $id }.
class-noted-retire = Retired what happened before { $day }: { $n ->
        [one] 1 event
       *[other] { $n } events
    }.
class-noted-handed-out = Handed out a plan: { $path }.
class-noted-join = Joined the class { $class } as { $id }.
class-noted-leave = Left the class { $class }.
class-noted-erasure = Left the class { $class }, and asked that all be erased there.
class-noted-plan = Agreed to plan { $n } of the class { $class }.
class-noted-refused = Refused the plan of the class { $class }.
class-noted-share = Shared { $course } ({ $n ->
        [one] 1 answer
       *[other] { $n } answers
    }{ $typed ->
        [yes] , as typed
       *[no] , none as typed
    }) with the class { $class }: { $path }.
