#include <unistd.h>

#include "drivers/scanner/sane_worker.h"
#include "kiosk/main/commands/commands.h"

namespace kiosk::commands {

int scan_worker(Arguments) { return drivers::scanner::run_sane_worker(STDIN_FILENO, STDOUT_FILENO); }

}  // namespace kiosk::commands
