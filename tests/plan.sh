# What test.sh builds and runs in which preset. Edit this when a test needs another place; test.sh has no list of its own.

# Tests with this ctest label run in dev, without sanitizers: they measure time, compare pictures or kill processes. Everything else
# runs in asan.
plain_labels='house|plain'
# The targets that those tests need beside the four programs.
plain_targets=(kiosk portal escl_scanner make_papers)

# Tests of code with threads run once more in tsan: the targets they live in, and their names.
threaded_targets=(test_platform test_kiosk test_drivers)
threaded_tests='^(Worker|Inbox|Process|ChildProcess|Http|Database|Courier|Outbox|SaneScanner)'
