// Officers who have given the password: each browser has a cookie, and each of its forms carries a token that no other page can know.
#pragma once
#include <httplib.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "tests/rigs/portal/guess_limit.h"

namespace portal {

// Any thread. A session ends 30 minutes after its last use.
class Sessions {
public:
    Sessions(std::string password, const platform::Clock& clock)
        : password_(std::move(password)), clock_(clock), limit_(clock, 5, std::chrono::minutes(10)) {}

    // The form token of whoever is let in.
    std::optional<std::string> token_of(const httplib::Request& request);
    // Does the POST come from a form of ours?
    bool is_ours(const httplib::Request& request);
    // Sets the cookie. False: wrong password, or too many of them.
    bool open(const httplib::Request& request, httplib::Response& response);
    void close(const httplib::Request& request, httplib::Response& response);

private:
    struct Session {
        std::string token;
        platform::SteadyTime end;
    };

    std::string password_;
    const platform::Clock& clock_;
    GuessLimit limit_;
    std::mutex mutex_;
    std::map<std::string, Session> sessions_;  // by cookie
};

// Comes from a page of this very server, as the browser says.
bool is_same_origin(const httplib::Request& request);

}  // namespace portal
