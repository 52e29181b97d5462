// The child process in which SANE's drivers run: a crash or hang of theirs costs a child, not the kiosk.
#pragma once

namespace drivers::scanner {

// Answers the requests of SaneScanner (sane_wire.h) until the input ends. Returns the exit status. Call on the main thread of a process
// of its own: it sets signals for the whole process.
int run_sane_worker(int in_fd, int out_fd);

}  // namespace drivers::scanner
