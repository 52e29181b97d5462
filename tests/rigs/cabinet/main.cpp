// The cabinet's board as a program of its own, for ./run.sh: its key and door are moved by orders over HTTP.
#include <fmt/format.h>
#include <httplib.h>

#include <cstdio>
#include <string_view>

#include "tests/rigs/cabinet/pty_board.h"

namespace {

using drivers::cabinet::Door;
using drivers::cabinet::Key;

constexpr const char* usage =
    "cabinet_board --port FILE\n"
    "A pretend board of the cabinet; FILE becomes its serial port. Its door is plain HTTP on a port of 127.0.0.1 that it chooses:\n"
    "  POST /control?key=service|rest   POST /control?door=open|closed   POST /control?plug=in|out   POST /control?answers=yes|no\n"
    "  GET /state                       how it is, in the words of its protocol\n";

bool obey(rigs::cabinet::PtyBoard& rig, const httplib::Request& order) {
    const auto is = [&](const char* name, std::string_view value) { return order.get_param_value(name) == value; };
    if (is("key", "service")) return rig.board().turn_key(Key::service), true;
    if (is("key", "rest")) return rig.board().turn_key(Key::rest), true;
    if (is("door", "open")) return rig.board().move_door(Door::open), true;
    if (is("door", "closed")) return rig.board().move_door(Door::closed), true;
    if (is("answers", "no")) return rig.board().be_silent(true), true;
    if (is("answers", "yes")) return rig.board().be_silent(false), true;
    if (is("plug", "out")) return rig.unplug(), true;
    return is("plug", "in") && rig.plug();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3 || std::string_view(arguments[1]) != "--port") return std::fputs(usage, stderr), 2;
    rigs::cabinet::PtyBoard rig(arguments[2]);
    if (!rig.plug()) return std::fputs("cabinet_board: no pseudo terminal\n", stderr), 1;
    httplib::Server server;
    server.new_task_queue = [] { return new httplib::ThreadPool(1); };  // orders are carried out one after the other
    server.Post("/control",
                [&](const httplib::Request& request, httplib::Response& response) { response.status = obey(rig, request) ? 200 : 400; });
    server.Get("/state", [&](const httplib::Request&, httplib::Response& response) {
        response.set_content(write_state(rig.board().state(std::chrono::steady_clock::now())) + "\n", "text/plain");
    });
    fmt::print("cabinet ready control={}\n", server.bind_to_any_port("127.0.0.1"));
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
