// The subcommands of `kiosk`, one file each. A command gets the words after its name and returns the exit status.
#pragma once
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/site.h"
#include "platform/result.h"

namespace kiosk::commands {

using Arguments = std::span<const std::string_view>;

struct Command {
    std::string_view name, usage, meaning;
    int (*run)(Arguments);
};
std::span<const Command> all();

int run_kiosk(Arguments arguments);
int headless(Arguments arguments);
int gallery(Arguments arguments);
int splash(Arguments arguments);
int scan_worker(Arguments arguments);
int flow(Arguments arguments);
int outbox(Arguments arguments);
int check_settings(Arguments arguments);
int check_procedures(Arguments arguments);
int places(Arguments arguments);
int fees(Arguments arguments);
int vietqr(Arguments arguments);
int deadline(Arguments arguments);
int look_up_procedures(Arguments arguments);
int staff(Arguments arguments);
int stats(Arguments arguments);
int guide(Arguments arguments);
int health(Arguments arguments);
int run_self_test(Arguments arguments);

// "--name VALUE" among the arguments; fallback if it is not there.
std::string option(Arguments arguments, std::string_view name, std::string_view fallback = {});
bool flag(Arguments arguments, std::string_view name);
// What is no option; `with_value` are the options that take the next word. None if there is another option, or one without its word.
std::optional<std::vector<std::string_view>> words_of(Arguments arguments, std::initializer_list<std::string_view> with_value,
                                                      std::initializer_list<std::string_view> alone = {});
// The site's settings; every mistake goes to standard error with file, line and remedy, and then there is no site.
platform::Result<Site> site_or_complain(Arguments arguments);

}  // namespace kiosk::commands
