// The scan worker by itself, as `kiosk scan-worker` runs it: the tests of the drivers do not need the whole kiosk.
#include "drivers/scanner/sane_worker.h"

int main() { return drivers::scanner::run_sane_worker(0, 1); }
