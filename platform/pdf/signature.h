// A digital signature in a PDF document (ISO 32000-1 12.8): appended to the file as an update of its own (7.5.6), so the bytes that are
// signed stay as they were. Any reader shows who signed and that nothing was changed since.
#pragma once
#include <string>

#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/crypto/keys.h"
#include "platform/result.h"

namespace platform::pdf {

struct SignatureWords {
    std::string name, reason, place;  // as the reader shows them
    WallTime when{};
};

// Of what Document::bytes() gave. Invisible on the page. malformed: no such document; else as crypto::sign_detached.
Result<Bytes> sign(const Bytes& document, const SignatureWords& words, const crypto::Credential& signer);
// Whether the last signature holds, covers all the rest of the file, and chains to the authority in ca_file. malformed: there is none;
// denied: anything else.
Status verify(ByteView document, const std::string& ca_file, std::string* signer_fingerprint);

}  // namespace platform::pdf
