### What `learner` says.

## How far a skill is

learner-stage-new = new
learner-stage-begun = begun
# Learned once, and missed twice in a row since.
learner-stage-again = begun again
learner-stage-learned = learned
learner-stage-kept = kept
learner-stage-kept-thin = kept, thin material
learner-stage-lasting = lasting
learner-stage-lasting-thin = lasting, thin material

# $needs are some of the messages below.
learner-lacks = To be kept, it still needs: { $needs }.
learner-lacks-days =
    { $n ->
        [one] a right answer on a later day
       *[other] right answers on { $n } later days
    }
learner-lacks-answers =
    { $n ->
        [one] 1 more answer
       *[other] { $n } more answers
    }
learner-lacks-structures =
    { $n ->
        [one] 1 more kind of question right without help
       *[other] { $n } more kinds of questions right without help
    }
learner-lacks-ways =
    { $n ->
        [one] 1 more question on its facts right on three days
       *[other] { $n } more questions on its facts right on three days
    }
learner-lacks-facts =
    { $n ->
        [one] 1 more fact right on three days
       *[other] { $n } more facts right on three days
    }
