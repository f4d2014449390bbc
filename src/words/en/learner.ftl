### What `learner` says.
