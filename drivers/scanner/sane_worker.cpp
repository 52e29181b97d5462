#include "drivers/scanner/sane_worker.h"

#include <fcntl.h>
#include <sane/sane.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

#include "drivers/scanner/sane_frames.h"
#include "drivers/scanner/sane_options.h"
#include "drivers/scanner/sane_wire.h"

namespace drivers::scanner {
namespace {

using platform::ByteView;
using wire::Kind;
using wire::Stage;

// Both return false when the other side has gone.
bool read_all(int from, std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const ssize_t got = ::read(from, out.data(), out.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

bool write_all(int to, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(to, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

// Rows are gathered into portions of some 64 kB: one write a row would be 3,500 switches a page.
class Answers {
public:
    explicit Answers(int out_fd) : out_(out_fd) {}

    void send(Kind kind, ByteView body = {}) {
        flush();
        frame(kind, body);
    }
    void row(ByteView row) {
        gathered_.insert(gathered_.end(), row.begin(), row.end());
        if (gathered_.size() >= portion) flush();
    }

private:
    static constexpr std::size_t portion = 64 * 1024;

    void flush() {
        if (!gathered_.empty()) frame(Kind::rows, gathered_);
        gathered_.clear();
    }
    // Nobody listens: nobody is left to work for, and SANE's clean-up may hang.
    void frame(Kind kind, ByteView body) {
        const wire::Header header{kind, static_cast<std::uint32_t>(body.size())};
        if (!write_all(out_, wire::bytes_of(header)) || !write_all(out_, body)) ::_exit(1);
    }

    int out_;
    platform::SecretBytes gathered_;
};

// The three passes of an old colour scanner, put together when the last has come.
class Passes {
public:
    void begin(SANE_Frame format) {
        channel_ = static_cast<std::size_t>(format - SANE_FRAME_RED);
        next_ = 0;
    }
    void add(ByteView row) {
        if (samples_.size() < (next_ + row.size()) * 3) samples_.resize((next_ + row.size()) * 3);
        for (const std::uint8_t sample : row) samples_[next_++ * 3 + channel_] = sample;
    }
    ByteView samples() const { return samples_; }

private:
    platform::SecretBytes samples_;
    std::size_t channel_ = 0, next_ = 0;
};

class Sheet {
public:
    Sheet(SANE_Handle device, Answers& answers, int dpi) : device_(device), answers_(answers), dpi_(dpi) {}

    // All frames of one sheet. What went wrong is said before sane_cancel() is called: that one may hang.
    void scan() {
        bool is_last = false;
        while (!is_last) {
            answers_.send(Kind::beat);
            if (const SANE_Status status = sane_start(device_); status != SANE_STATUS_GOOD) return fail(status, Stage::start);
            SANE_Parameters parameters{};
            if (const SANE_Status status = sane_get_parameters(device_, &parameters); status != SANE_STATUS_GOOD) {
                return fail(status, Stage::start);
            }
            if (const SANE_Status status = frame(parameters); status != SANE_STATUS_EOF) return fail(status, Stage::read);
            is_last = parameters.last_frame == SANE_TRUE;
            if (is_last && is_pass(parameters)) send_passes(parameters);
        }
        answers_.send(Kind::done);
    }

private:
    static bool is_pass(const SANE_Parameters& parameters) { return parameters.format >= SANE_FRAME_RED; }
    void fail(SANE_Status status, Stage stage) { answers_.send(Kind::failed, wire::bytes_of(wire::Failure{status, stage})); }

    SANE_Status frame(const SANE_Parameters& parameters) {
        RowReader reader(parameters);
        if (!reader.is_sound()) return SANE_STATUS_GOOD;
        if (is_pass(parameters)) {
            passes_.begin(parameters.format);
        } else {
            announce(parameters, reader.samples());
        }
        std::array<SANE_Byte, 64 * 1024> buffer;
        while (true) {
            SANE_Int count = 0;
            const SANE_Status status = sane_read(device_, buffer.data(), static_cast<SANE_Int>(buffer.size()), &count);
            if (status != SANE_STATUS_GOOD) {
                platform::wipe(buffer.data(), buffer.size());
                return status;
            }
            reader.feed({buffer.data(), static_cast<std::size_t>(count)}, [&](ByteView row) {
                if (is_pass(parameters)) {
                    passes_.add(row);
                } else {
                    answers_.row(row);
                }
            });
            if (is_pass(parameters)) answers_.send(Kind::beat);
        }
    }
    void send_passes(const SANE_Parameters& parameters) {
        announce(parameters, 3);
        const auto row_bytes = static_cast<std::size_t>(parameters.pixels_per_line) * 3;
        for (ByteView left = passes_.samples(); left.size() >= row_bytes; left = left.subspan(row_bytes)) {
            answers_.row(left.first(row_bytes));
        }
    }
    void announce(const SANE_Parameters& parameters, int samples) {
        const wire::Parameters shape{parameters.pixels_per_line, parameters.lines, samples, dpi_};
        answers_.send(Kind::parameters, wire::bytes_of(shape));
    }

    SANE_Handle device_;
    Answers& answers_;
    int dpi_;
    Passes passes_;
};

struct Opened {
    SANE_Status status = SANE_STATUS_INVAL;
    SANE_Handle device = nullptr;
    std::string name;
};

Opened open_device(const std::string& name) {
    Opened opened;
    opened.name = name;
    if (name.empty()) {
        const SANE_Device** devices = nullptr;
        opened.status = sane_get_devices(&devices, SANE_FALSE);
        if (opened.status != SANE_STATUS_GOOD) return opened;
        if (devices[0] == nullptr) return {};
        opened.name = devices[0]->name;
    }
    opened.status = sane_open(opened.name.c_str(), &opened.device);
    return opened;
}

void answer(Kind kind, const wire::Request& request, Answers& answers) {
    answers.send(Kind::beat);
    const Opened opened = open_device(request.device);
    if (opened.status != SANE_STATUS_GOOD) {
        return answers.send(Kind::failed, wire::bytes_of(wire::Failure{opened.status, Stage::open}));
    }
    if (kind == Kind::probe) {
        answers.send(Kind::device, platform::bytes_of(opened.name));
    } else {
        SaneOptions options(opened.device);
        for (const std::string& option : request.options) options.set(option);
        Sheet(opened.device, answers, options.prepare(request.page)).scan();
        sane_cancel(opened.device);
    }
    sane_close(opened.device);
}

}  // namespace

int run_sane_worker(int in_fd, int out_fd) {
    ::signal(SIGPIPE, SIG_IGN);  // SANE's network drivers write to sockets that the scanner has closed
    // Some vendors' drivers print to standard output: that goes to the log, not between our frames.
    const int answers_fd = ::fcntl(out_fd, F_DUPFD_CLOEXEC, 3);
    if (answers_fd < 0 || ::dup2(STDERR_FILENO, out_fd) < 0) return 1;
    if (sane_init(nullptr, nullptr) != SANE_STATUS_GOOD) return 1;
    Answers answers(answers_fd);
    wire::Header header;
    while (read_all(in_fd, {reinterpret_cast<std::uint8_t*>(&header), sizeof header})) {
        if (header.bytes > wire::most_bytes) return 1;
        std::string text(header.bytes, '\0');
        if (!read_all(in_fd, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()})) break;
        const auto request = wire::parse_request(text);
        if (!request || (header.kind != Kind::probe && header.kind != Kind::scan)) return 1;
        answer(header.kind, *request, answers);
    }
    sane_exit();
    return 0;
}

}  // namespace drivers::scanner
