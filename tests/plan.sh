# What test.sh builds and runs in which preset. Edit this when a test needs another place; test.sh has no list of its own.

# Tests with these ctest labels run in dev, without sanitizers: they measure time, compare pictures, kill processes or only compile.
# Everything else runs in asan.
plain_labels='^(house|plain|journeys|misuse)$'
# The targets that those tests need, beside the four programs.
plain_targets=(kiosk portal escl_scanner cabinet_board make_papers wipe_probe journey_outbox_kill journey_mishaps journey_procedures journey_catalogue
    journey_staff journey_dock test_gallery)

# What the tests in asan need: no benches, no journeys, no gallery.
checked_targets=(test_platform test_drivers test_kiosk test_ui kiosk portal scan_worker contract_portal_talk print_slips test_usb_rig)

# Tests of code with threads run once more in tsan: the targets they live in, and their names.
threaded_targets=(test_platform test_kiosk test_drivers)
# Not SANE, and not the USB cable: the drivers of others below the one, GLib's threads below the other are not instrumented.
threaded_tests='^(Worker|Inbox|ChildProcess|HttpClient|Window|DatabaseFile|OutboxFile|CourierOnItsWay|HttpPortal|SlipPrinter|PcscCard|Technician)[.]'
