#include "kiosk/main/ending.h"

#include <pthread.h>

#include <csignal>

namespace kiosk {

int status_of(visit::Ending how) {
    switch (how) {
        case visit::Ending::restart_program: return 0;  // the service starts whatever ended
        case visit::Ending::restart_machine: return 76;
        case visit::Ending::shut_down: return 77;
    }
    return 0;
}
namespace {

sigset_t end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

}  // namespace

void hold_end_signals() {
    const sigset_t signals = end_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

WishToEnd::WishToEnd(std::function<void()> wake)
    : waiting_([this, wake = std::move(wake)] {
          const sigset_t signals = end_signals();
          int signal = 0;
          sigwait(&signals, &signal);
          came_ = true;
          wake();
      }) {}

WishToEnd::~WishToEnd() {
    // sigwait() ends for a signal only. If it has ended already, the thread still counts as there until it is joined.
    pthread_kill(waiting_.native_handle(), SIGTERM);
    waiting_.join();
}

}  // namespace kiosk
