#include "platform/pdf/objects.h"

#include <fmt/format.h>
#include <zlib.h>

#include <cstdlib>

#include "platform/text.h"

namespace platform::pdf {
namespace {

std::string deflated(std::string_view bytes) {
    uLongf size = compressBound(bytes.size());
    std::string out(size, '\0');
    const int done = compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(),
                               Z_BEST_COMPRESSION);
    if (done != Z_OK) std::abort();  // the room was what zlib asked for: only memory can be missing
    out.resize(size);
    return out;
}

}  // namespace

std::size_t Objects::reserve() {
    texts_.emplace_back();
    return texts_.size();
}

void Objects::give(std::size_t number, std::string text) { texts_[number - 1] = std::move(text); }

std::size_t Objects::add(std::string text) {
    texts_.push_back(std::move(text));
    return texts_.size();
}

std::size_t Objects::add_stream(std::string_view entries, std::string_view bytes) {
    const std::string packed = deflated(bytes);
    return add(fmt::format("<< {} /Length {} /Filter /FlateDecode >>\nstream\n", entries, packed.size()) + packed + "\nendstream");
}

Bytes Objects::file(std::size_t catalogue, std::size_t about) const {
    std::string out = "%PDF-1.7\n%\xC2\xB5\xC2\xB6\n";  // the second line says that there are bytes beyond ASCII
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", texts_.size() + 1);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n", i + 1) + texts_[i] + "\nendobj\n";
    }
    const std::size_t at = out.size();
    out += table + fmt::format("trailer\n<< /Size {} /Root {} /Info {} >>\nstartxref\n{}\n%%EOF\n", texts_.size() + 1, reference(catalogue),
                               reference(about), at);
    return {out.begin(), out.end()};
}

std::string reference(std::size_t object) { return fmt::format("{} 0 R", object); }

std::string text_string(std::string_view words) {
    std::string out = "<FEFF";
    for (std::size_t at = 0; at < words.size();) {
        const auto point = static_cast<std::uint32_t>(next_code_point(words, at));
        if (point < 0x10000)
            out += fmt::format("{:04X}", point);
        else
            out += fmt::format("{:04X}{:04X}", 0xD800 + ((point - 0x10000) >> 10), 0xDC00 + ((point - 0x10000) & 0x3FF));
    }
    return out + ">";
}

std::string number(double value) {
    std::string out = fmt::format("{:.3f}", value);
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

}  // namespace platform::pdf
