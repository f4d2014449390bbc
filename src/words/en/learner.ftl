### What `learner` says.

## How far a skill is

learner-stage-new = new
learner-stage-begun = begun
learner-stage-learned = learned
learner-stage-kept = kept
learner-stage-kept-thin = kept, thin material
learner-stage-lasting = lasting
learner-stage-lasting-thin = lasting, thin material
