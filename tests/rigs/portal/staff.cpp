#include "tests/rigs/portal/staff.h"

#include <regex>

#include "platform/log.h"
#include "tests/rigs/portal/door.h"
#include "tests/rigs/portal/html.h"

namespace portal {
namespace {

using Kind = StaffMessage::Kind;

Fields fields_of(const httplib::Request& request) {
    Fields fields;
    for (const auto& [name, value] : request.params) fields[name] = value;
    return fields;
}

// The papers in their order; manifest.json is none.
std::vector<std::string> names_of(const Files& files) {
    std::vector<std::string> names;
    for (const auto& [name, content] : files) {
        if (name != "manifest.json") names.push_back(name);
    }
    return names;
}

StaffMessage message_of(const platform::Error& error) {
    if (error.fault == platform::Fault::malformed) {
        return {Kind::wrong, "Chưa ghi được: thiếu hoặc sai thông tin (" + error.detail + "). Xin xem lại rồi gửi lại."};
    }
    if (error.fault == platform::Fault::refused) return {Kind::wrong, "Chưa ghi được: hồ sơ không còn ở bước này. Trang đã được tải lại."};
    return {Kind::wrong, "Chưa ghi được vì lỗi của hệ thống. Xin thử lại."};
}

}  // namespace

void Staff::attach(httplib::Server& server) {
    server.Get("/", [](const Request&, Response& response) { response.set_redirect("/staff"); });
    server.Get("/staff", [this](const Request& request, Response& response) { list(request, response); });
    server.Get("/staff/d/([0-9a-f-]{36})", [this](const Request& request, Response& response) {
        show(request, response, request.has_param("done") ? StaffMessage{Kind::done, "Đã ghi nhận."} : StaffMessage{});
    });
    server.Get("/staff/p/([0-9a-f-]{36})/(\\d{1,3})", [this](const Request& request, Response& response) { paper(request, response); });
    server.Post("/staff/d/([0-9a-f-]{36})/([a-z_]{1,20})",
                [this](const Request& request, Response& response) { order(request, response); });
    server.Get("/staff/calls", [this](const Request& request, Response& response) { calls(request, response); });
    server.Get("/staff/calls/list", [this](const Request& request, Response& response) { calls_news(request, response); });
    server.Post("/staff/calls/([0-9a-f-]{36})/(acknowledged|on_the_way|done)",
                [this](const Request& request, Response& response) { move_call(request, response); });
    server.Post("/staff/login", [this](const Request& request, Response& response) {
        if (sessions_.open(request, response)) return response.set_redirect("/staff", 303);
        write(response, 403, parts_.pages.login({Kind::wrong, "Mật khẩu không đúng, hoặc đã sai quá nhiều lần. Xin thử lại sau."}));
    });
    server.Post("/staff/logout", [this](const Request& request, Response& response) {
        if (sessions_.is_ours(request)) sessions_.close(request, response);
        response.set_redirect("/staff", 303);
    });
    server.set_error_handler([this](const Request& request, Response& response) {
        const auto token = sessions_.token_of(request);
        if (response.body.empty() && response.status >= 400) {
            write(response, response.status, token ? parts_.pages.lost(*token) : parts_.pages.login({}));
        }
    });
}

void Staff::list(const Request& request, Response& response) {
    const auto token = sessions_.token_of(request);
    if (!token) return write(response, 200, parts_.pages.login({}));
    static const std::regex shape("\\d{4}-\\d{2}-\\d{2}");
    std::string day = request.get_param_value("day");
    if (day.size() != 10 || !std::regex_match(day, shape)) day = parts_.ledger.now().substr(0, 10);
    write(response, 200, parts_.pages.list(parts_.store.of_day(day).value_or(std::vector<Dossier>{}), day, *token));
}

void Staff::calls(const Request& request, Response& response) {
    const auto token = sessions_.token_of(request);
    if (!token) return write(response, 200, parts_.pages.login({}));
    const auto changes = parts_.calls.wait_for_change(0, std::chrono::seconds(0));  // before the list: what comes between is shown twice
    const std::string list = calls_list(parts_.calls.open_ones().value_or(std::vector<Call>{}), parts_.calls.now(), *token);
    write(response, 200, parts_.pages.calls(calls_content(list, changes), *token));
}

// The list alone, kept back until it is another.
void Staff::calls_news(const Request& request, Response& response) {
    const auto token = sessions_.token_of(request);
    if (!token) return write(response, 403, "");
    const auto changes = parts_.calls.wait_for_change(std::strtoull(request.get_param_value("after").c_str(), nullptr, 10),
                                                      wait_of(request).value_or(std::chrono::seconds(0)));
    response.set_header("X-Changes", std::to_string(changes));
    write(response, 200, calls_list(parts_.calls.open_ones().value_or(std::vector<Call>{}), parts_.calls.now(), *token));
}

void Staff::move_call(const Request& request, Response& response) {
    if (!sessions_.is_ours(request)) return write(response, 403, parts_.pages.login({}));
    // Somebody else was quicker, perhaps: the list shows it.
    if (const auto moved = parts_.calls.move(request.matches[1], request.matches[2]); !moved)
        platform::log(platform::Level::info, "portal", "call not moved: {}", moved.error().detail);
    response.set_redirect("/staff/calls", 303);
}

std::optional<OpenedDossier> Staff::open(const std::string& id) {
    auto standing = parts_.standings.find(id);
    const auto sealed = parts_.store.sealed(id);
    if (!standing || !*standing || !sealed || !*sealed) return std::nullopt;
    auto files = parts_.opener.unpack(**sealed);
    if (!files) return std::nullopt;
    OpenedDossier out{std::move(**standing), nlohmann::json::parse(platform::text_of((*files)["manifest.json"])), {}, {}, {}};
    out.supplements = parts_.store.supplements_of(id).value_or(std::vector<Supplement>{});
    for (const Supplement& supplement : out.supplements) {
        const auto more = parts_.store.sealed(supplement.id);
        const auto unpacked = more && *more ? parts_.opener.unpack(**more) : platform::Result<Files>();
        out.supplement_files.push_back(unpacked ? names_of(*unpacked) : std::vector<std::string>{});
    }
    out.notes = parts_.visitors.notes_of(id).value_or(std::vector<Note>{});
    return out;
}

void Staff::show(const Request& request, Response& response, const StaffMessage& message) {
    const auto token = sessions_.token_of(request);
    if (!token) return write(response, 403, parts_.pages.login({}));
    const auto opened = open(request.matches[1]);
    if (!opened) return write(response, 404, parts_.pages.lost(*token));
    write(response, message.kind == Kind::wrong ? 409 : 200, parts_.pages.dossier(*opened, message, *token));
}

void Staff::order(const Request& request, Response& response) {
    if (!sessions_.is_ours(request)) return write(response, 403, parts_.pages.login({}));
    const std::string id = request.matches[1];
    const auto done = perform(parts_.officers, request.matches[2], id, fields_of(request));
    if (!done) return show(request, response, message_of(done.error()));
    response.set_redirect("/staff/d/" + id + "?done=1", 303);  // so that "back" and "reload" order nothing again
}

void Staff::paper(const Request& request, Response& response) {
    if (!sessions_.token_of(request)) return write(response, 403, parts_.pages.login({}));
    const auto sealed = parts_.store.sealed(request.matches[1]);
    const auto files = sealed && *sealed ? parts_.opener.unpack(**sealed) : platform::Result<Files>();
    const auto names = files ? names_of(*files) : std::vector<std::string>{};
    const std::size_t number = std::stoul(request.matches[2]);
    if (number >= names.size()) return write(response, 404, parts_.pages.lost(""));
    response.set_header("Cache-Control", "no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_content(std::string(platform::text_of(files->at(names[number]))), "application/pdf");
}

void Staff::write(Response& response, int status, const std::string& html) const {
    response.status = status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Security-Policy", parts_.pages.security_policy());
    response.set_header("Referrer-Policy", "same-origin");  // forms of ours then say where they come from
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_content(html, "text/html; charset=utf-8");
}

}  // namespace portal
