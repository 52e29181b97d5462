#include "platform/pdf/signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "platform/crypto/cms.h"
#include "platform/pdf/objects.h"

namespace platform::pdf {
namespace {

constexpr std::size_t most_signature_bytes = 8192;  // a P-256 signature with its certificate takes about a quarter of it
constexpr std::size_t offset_digits = 10;
constexpr std::string_view range_key = "/ByteRange [0 ", contents_key = "/Contents <";

std::optional<std::size_t> number_after(std::string_view text, std::string_view key) {
    const auto at = text.rfind(key);
    if (at == std::string_view::npos) return std::nullopt;
    std::size_t out = 0;
    const char* begin = text.data() + at + key.size();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), out);
    return error == std::errc{} && end != begin ? std::optional(out) : std::nullopt;
}

// An object's text, from after "obj" to before "endobj".
std::optional<std::string> object_in(std::string_view file, std::size_t number) {
    const std::string head = fmt::format("\n{} 0 obj\n", number);
    const auto begin = file.rfind(head);
    if (begin == std::string_view::npos) return std::nullopt;
    const auto end = file.find("\nendobj", begin);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(file.substr(begin + head.size(), end - begin - head.size()));
}

// What an update must know of the document.
struct Outline {
    std::size_t size = 0, root = 0, info = 0, table = 0, page = 0;
    std::string root_text, page_text;
};

Result<Outline> outline_of(std::string_view file) {
    const auto broken = [](const char* what) { return failure(Fault::malformed, std::string("PDF: ") + what); };
    const auto size = number_after(file, "/Size "), root = number_after(file, "/Root "), info = number_after(file, "/Info "),
               table = number_after(file, "startxref\n");
    if (!size || !root || !info || !table) return broken("no trailer");
    const auto root_text = object_in(file, *root);
    if (!root_text || root_text->find("/AcroForm") != std::string::npos) return broken("no catalogue, or it has a form already");
    const auto tree = number_after(*root_text, "/Pages ");
    const auto tree_text = tree ? object_in(file, *tree) : std::nullopt;
    const auto page = tree_text ? number_after(*tree_text, "/Kids [ ") : std::nullopt;
    const auto page_text = page ? object_in(file, *page) : std::nullopt;
    if (!page_text || !page_text->ends_with(" >>")) return broken("no page");
    return Outline{*size, *root, *info, *table, *page, *root_text, *page_text};
}

std::string with_entry(std::string dictionary, const std::string& entry) {
    dictionary.insert(dictionary.size() - 2, entry + ' ');
    return dictionary;
}

std::string moment(WallTime time) {
    const auto t = vietnam_time(time);
    return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}+07'00')", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

// With empty places for the range and the signature.
std::string signature_object(const SignatureWords& words) {
    const std::string place(offset_digits, ' ');
    return fmt::format(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name {} /Reason {} /Location {} /M {}\n{}{} {} {}] {}{}> >>",
        text_string(words.name), text_string(words.reason), text_string(words.place), moment(words.when), range_key, place, place, place,
        contents_key, std::string(most_signature_bytes * 2, '0'));
}

// The update's objects, its table and its trailer, to follow a document of so many bytes.
std::string update_of(const Outline& outline, const SignatureWords& words, std::size_t document_bytes) {
    const std::size_t signature = outline.size, field = outline.size + 1;
    const std::vector<std::pair<std::size_t, std::string>> objects{
        {outline.root, with_entry(outline.root_text, fmt::format("/AcroForm << /Fields [{}] /SigFlags 3 >>", reference(field)))},
        {outline.page, with_entry(outline.page_text, fmt::format("/Annots [{}]", reference(field)))},
        {signature, signature_object(words)},
        {field, fmt::format("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /V {} /P {} /Rect [0 0 0 0] /F 132 >>",
                            reference(signature), reference(outline.page))}};
    std::string out, table = "xref\n";
    for (const auto& [number, text] : objects) {
        table += fmt::format("{} 1\n{:010} 00000 n \n", number, document_bytes + out.size());
        out += fmt::format("{} 0 obj\n", number) + text + "\nendobj\n";
    }
    const std::size_t at = document_bytes + out.size();
    return out + table +
           fmt::format("trailer\n<< /Size {} /Root {} /Info {} /Prev {} >>\nstartxref\n{}\n%%EOF\n", outline.size + 2,
                       reference(outline.root), reference(outline.info), outline.table, at);
}

// What is signed: all but the hexadecimal digits and their brackets.
struct Gap {
    std::size_t begin = 0, end = 0;  // "<" is at begin, ">" just before end
};

std::optional<Gap> last_gap(std::string_view file) {
    const auto range = file.rfind(range_key);
    if (range == std::string_view::npos) return std::nullopt;
    const auto contents = file.find(contents_key, range);
    if (contents == std::string_view::npos) return std::nullopt;
    const auto begin = contents + contents_key.size() - 1, close = file.find('>', begin);
    return close == std::string_view::npos ? std::nullopt : std::optional(Gap{begin, close + 1});
}

std::string range_of(const Gap& gap, std::size_t file_bytes) {
    return fmt::format("{:>{}} {:>{}} {:>{}}", gap.begin, offset_digits, gap.end, offset_digits, file_bytes - gap.end, offset_digits);
}

Bytes without(std::string_view file, const Gap& gap) {
    Bytes out(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(gap.begin));
    out.insert(out.end(), file.begin() + static_cast<std::ptrdiff_t>(gap.end), file.end());
    return out;
}

// The signature's bytes: the zeros after them fill the place that was kept free. DER says its own length (X.690 8.1.3).
Result<Bytes> signature_in(std::string_view digits) {
    TRY(Bytes out, from_hex(digits));
    if (out.size() < 4 || out[0] != 0x30 || out[1] != 0x82) return failure(Fault::malformed, "PDF: no signature in its place");
    const std::size_t size = 4 + (static_cast<std::size_t>(out[2]) << 8 | out[3]);
    if (size > out.size()) return failure(Fault::malformed, "PDF: half a signature");
    const bool only_zeros = std::all_of(out.begin() + static_cast<std::ptrdiff_t>(size), out.end(), [](auto byte) { return byte == 0; });
    if (!only_zeros) return failure(Fault::denied, "PDF: something lies behind the signature");
    out.resize(size);
    return out;
}

}  // namespace

Result<Bytes> sign(const Bytes& document, const SignatureWords& words, const crypto::Credential& signer) {
    std::string file(text_of(document));
    TRY(const Outline outline, outline_of(file));
    file += update_of(outline, words, file.size());
    const auto gap = last_gap(file);
    const auto range = file.rfind(range_key) + range_key.size();
    const std::string told = range_of(*gap, file.size());
    file.replace(range, told.size(), told);
    TRY(const Bytes signature, crypto::sign_detached(without(file, *gap), signer));
    if (signature.size() > most_signature_bytes) return failure(Fault::no_space, "PDF: the signature is longer than its place");
    const std::string digits = hex(signature);
    file.replace(gap->begin + 1, digits.size(), digits);
    return Bytes(file.begin(), file.end());
}

Status verify(ByteView document, const std::string& ca_file, std::string* signer_fingerprint) {
    const std::string_view file = text_of(document);
    const auto gap = last_gap(file);
    if (!gap) return failure(Fault::malformed, "PDF: no signature");
    // Whoever could choose the range could leave out what was changed.
    const auto range = file.rfind(range_key) + range_key.size();
    if (!file.substr(range).starts_with(range_of(*gap, file.size()))) return failure(Fault::denied, "PDF: not all of it is signed");
    TRY(const Bytes signature, signature_in(file.substr(gap->begin + 1, gap->end - gap->begin - 2)));
    return crypto::verify_detached(signature, without(file, *gap), ca_file, signer_fingerprint);
}

}  // namespace platform::pdf
