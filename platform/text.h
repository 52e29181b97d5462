// Vietnamese text at the borders: normal form, comparing without marks, counting what a person calls a letter. UTF-8 throughout.
#pragma once
#include <string>
#include <string_view>

#include "platform/result.h"
#include "platform/secret.h"

namespace platform {

bool is_utf8(std::string_view text);
// Canonical composition (Unicode NFC). Cards, scanners and files from other systems come decomposed. malformed if not UTF-8.
Result<std::string> nfc(std::string_view text);
// The same for personal data: no copy is left behind.
Result<Secret> nfc_secret(std::string_view text);
// For search: no marks, đ as d, lower case, runs of spaces and punctuation as one space. Empty for text that is not UTF-8.
std::string search_key(std::string_view text);
// The same with marks, decomposed, and each word's tone after its last letter: one form for hoá and hóa. đ stays.
std::string search_key_with_marks(std::string_view text);
// How Vietnamese marks a tone: grave, acute, tilde, hook above, dot below.
bool is_tone(char32_t point);
// Grapheme clusters (Unicode UAX 29): one for "ế" however it is written.
std::size_t count_letters(std::string_view text);
// Byte offset where the grapheme cluster ends that begins at offset.
std::size_t next_letter(std::string_view text, std::size_t offset);
// Byte offset where the last grapheme cluster begins; 0 for empty text.
std::size_t last_letter(std::string_view text);
std::string upper(std::string_view text);
std::string_view trim(std::string_view text);
// Without spaces at both ends, and with each run of spaces inside (no-break ones too) as one.
Secret fold_spaces(std::string_view text);
// A letter of any language, or a mark on one.
bool is_letter(char32_t point);
bool is_capital(char32_t point);
// Next code point at offset, which moves past it. U+FFFD for a broken sequence.
char32_t next_code_point(std::string_view text, std::size_t& offset);

}  // namespace platform
