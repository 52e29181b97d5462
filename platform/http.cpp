#include "platform/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

#include "platform/free_with.h"
#include "platform/text.h"

namespace platform {
namespace {

constexpr int poll_ms = 50;
// A body of more than this waits for the server's "100 Continue" (for a second at most): a server that refuses says so before we send
// megabytes over a thin line.
constexpr std::size_t ask_before_bytes = 16 * 1024;

using Easy = std::unique_ptr<CURL, FreeWith<curl_easy_cleanup>>;
using Multi = std::unique_ptr<CURLM, FreeWith<curl_multi_cleanup>>;
using List = std::unique_ptr<curl_slist, FreeWith<curl_slist_free_all>>;

// An answer while it comes in.
struct Incoming {
    HttpAnswer answer;
    std::size_t left = 0;
    bool too_long = false;

    bool take(std::size_t bytes) {
        too_long = too_long || bytes > left;
        if (!too_long) left -= bytes;
        return !too_long;
    }
};

std::size_t take_body(char* bytes, std::size_t, std::size_t size, void* to) {
    auto& incoming = *static_cast<Incoming*>(to);
    if (!incoming.take(size)) return CURL_WRITEFUNC_ERROR;
    incoming.answer.body.insert(incoming.answer.body.end(), bytes, bytes + size);
    return size;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t size, void* to) {
    auto& incoming = *static_cast<Incoming*>(to);
    if (!incoming.take(size)) return CURL_WRITEFUNC_ERROR;
    const std::string_view line(bytes, size);
    if (line.starts_with("HTTP/")) incoming.answer.headers.clear();  // what came before belonged to a 100 Continue
    const auto colon = line.find(':');
    if (colon == line.npos) return size;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    incoming.answer.headers[name] = trim(line.substr(colon + 1));
    return size;
}

Fault fault_of(CURLcode code, std::string_view said, bool connected) {
    switch (code) {
        case CURLE_OPERATION_TIMEDOUT: return connected ? Fault::timeout : Fault::unreachable;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_ISSUER_ERROR: return Fault::denied;
        case CURLE_SSL_CONNECT_ERROR: return said.find("SSL_ERROR_SYSCALL") != said.npos ? Fault::unreachable : Fault::broken;
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE: return Fault::unreachable;
        case CURLE_URL_MALFORMAT:
        case CURLE_UNSUPPORTED_PROTOCOL:  // also an answer that is not HTTP/1
        case CURLE_WEIRD_SERVER_REPLY: return Fault::malformed;
        case CURLE_OUT_OF_MEMORY: return Fault::no_space;
        default: return Fault::broken;
    }
}

bool is_one_line(std::string_view text) { return text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos; }

Status add(List& list, const std::string& line) {
    if (!is_one_line(line)) return failure(Fault::malformed, "line break in a request header");
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) return failure(Fault::no_space, "request headers");
    list.release();
    list.reset(longer);
    return {};
}

Result<List> header_lines(const HttpRequest& request) {
    List list;
    // libcurl would claim a web form's content type; a header of ours further down still wins.
    TRY_DO(add(list, "Content-Type:"));
    TRY_DO(add(list, request.body.size() > ask_before_bytes ? "Expect: 100-continue" : "Expect:"));
    for (const auto& [name, value] : request.headers) TRY_DO(add(list, value.empty() ? name + ";" : name + ": " + value));
    return list;
}

}  // namespace

struct HttpClient::Handle {
    std::string ca_file;
    std::optional<crypto::Credential> client;
    bool refused = false;  // the server refused our certificate
    Multi multi;           // keeps the connections
    Easy easy;
    std::array<char, CURL_ERROR_SIZE> said{};
    std::optional<Error> no_tls;  // why our side could not even begin

    Handle(std::string ca, const crypto::Credential* credential)
        : ca_file(std::move(ca)),
          client(credential != nullptr ? std::optional(*credential) : std::nullopt),
          multi(curl_multi_init()),
          easy(curl_easy_init()) {}

    static CURLcode prepare_tls(CURL*, void* context, void* self) {
        auto& handle = *static_cast<Handle*>(self);
        const auto* client = handle.client ? &*handle.client : nullptr;
        const Status status = crypto::prepare_tls_client(static_cast<ssl_ctx_st*>(context), handle.ca_file, client);
        crypto::note_refusals(static_cast<ssl_ctx_st*>(context), &handle.refused);
        if (status) return CURLE_OK;
        handle.no_tls = status.error();
        return CURLE_SSL_CERTPROBLEM;
    }

    void set_trust();
    void set_request(const HttpRequest& request, curl_slist* headers, Incoming& incoming);
    Result<CURLcode> perform(std::chrono::milliseconds stall, const std::stop_token& stop);
    curl_off_t bytes_moved() const;
    Error error_of(CURLcode code);
};

void HttpClient::Handle::set_trust() {
    CURL* curl = easy.get();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");  // not even from the environment
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_3));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_CAINFO, nullptr);  // not the system's authorities
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, prepare_tls);
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_DATA, this);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);  // do not wait for a name that is still being looked up
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, said.data());
}

void HttpClient::Handle::set_request(const HttpRequest& request, curl_slist* headers, Incoming& incoming) {
    CURL* curl = easy.get();
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    if (request.method == "HEAD") {
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (!request.body.empty() || request.method == "POST" || request.method == "PUT") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.empty() ? "" : reinterpret_cast<const char*>(request.body.data()));
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_patience.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(request.patience.count()));
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &incoming);
}

curl_off_t HttpClient::Handle::bytes_moved() const {
    curl_off_t up = 0;
    curl_off_t down = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_SIZE_UPLOAD_T, &up);
    curl_easy_getinfo(easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &down);
    return up + down;
}

// libcurl's own loop asks its progress callback only once a second while nothing moves, so the loop is ours.
Result<CURLcode> HttpClient::Handle::perform(std::chrono::milliseconds stall, const std::stop_token& stop) {
    struct Attached {
        CURLM* multi;
        CURL* easy;
        ~Attached() { curl_multi_remove_handle(multi, easy); }
    } const attached{multi.get(), easy.get()};
    if (curl_multi_add_handle(multi.get(), easy.get()) != CURLM_OK) return failure(Fault::broken, "begin a request");
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi.get()); });
    curl_off_t moved = -1;
    auto since = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        if (const auto now_moved = bytes_moved(); now_moved != moved) {
            moved = now_moved;
            since = std::chrono::steady_clock::now();
        }
        if (std::chrono::steady_clock::now() - since > stall) return CURLE_OPERATION_TIMEDOUT;
        int running = 0;
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK) return failure(Fault::broken, "perform a request");
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
            if (message->msg == CURLMSG_DONE) return message->data.result;
        }
        if (curl_multi_poll(multi.get(), nullptr, 0, poll_ms, nullptr) != CURLM_OK) return failure(Fault::broken, "wait for a server");
    }
    return failure(Fault::cancelled, "request");
}

Error HttpClient::Handle::error_of(CURLcode code) {
    // No fault of the server: what is wrong with our own certificate files.
    if (no_tls) return Error{Fault::denied, no_tls->detail};
    // Closing a connection reads what the server said last. A refusal may lie there unread: sending failed before we came to it.
    if (code == CURLE_SEND_ERROR) multi.reset(curl_multi_init());
    if (refused) return Error{Fault::denied, "the server refused our certificate"};
    const std::string text = said[0] != '\0' ? said.data() : curl_easy_strerror(code);
    curl_off_t connected_after = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_CONNECT_TIME_T, &connected_after);
    return Error{fault_of(code, text, connected_after > 0), text};
}

HttpClient::HttpClient(std::string ca_file, const crypto::Credential* client) {
    curl_global_init(CURL_GLOBAL_DEFAULT);  // counted and, since 7.84, safe from any thread
    handle_ = std::make_unique<Handle>(std::move(ca_file), client);
}

HttpClient::~HttpClient() {
    handle_.reset();
    curl_global_cleanup();
}

Result<HttpAnswer> HttpClient::send(const HttpRequest& request, const std::stop_token& stop) {
    Handle& handle = *handle_;
    if (!handle.easy || !handle.multi) return failure(Fault::no_space, "no memory for a request");
    if (!is_one_line(request.method)) return failure(Fault::malformed, "line break in a request method");
    TRY(const List headers, header_lines(request));
    Incoming incoming;
    incoming.left = request.most_answer_bytes;
    curl_easy_reset(handle.easy.get());
    handle.said[0] = '\0';
    handle.no_tls.reset();
    handle.refused = false;
    handle.set_trust();
    handle.set_request(request, headers.get(), incoming);
    TRY(const CURLcode code, handle.perform(request.stall, stop));
    if (incoming.too_long) return failure(Fault::malformed, "answer is longer than it may be");
    if (code != CURLE_OK) return tl::unexpected(handle.error_of(code));
    long status = 0;
    curl_easy_getinfo(handle.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    incoming.answer.status = static_cast<int>(status);
    return std::move(incoming.answer);
}

}  // namespace platform
