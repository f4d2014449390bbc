### What `kinds` says.
