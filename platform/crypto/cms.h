// Cryptographic Message Syntax (RFC 5652): sign with our key, then encrypt for one receiver so that only it can open it.
#pragma once
#include "platform/bytes.h"
#include "platform/crypto/keys.h"
#include "platform/result.h"
#include "platform/secret.h"

namespace platform::crypto {

// SignedData with the content inside, ECDSA with SHA-256, signer's certificate included, DER. The result still shows the content: Secret.
Result<SecretBytes> sign(ByteView content, const Credential& signer);
// AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), content type id-data, DER.
Result<Bytes> encrypt(ByteView content, const Certificate& receiver);
Result<SecretBytes> decrypt(ByteView enveloped, const Credential& receiver);
// Content of a SignedData whose signer chains to the authority in ca_file with a certificate that is for signing and valid now;
// signer_fingerprint gets who signed. malformed: no such structure; denied: anything else.
Result<SecretBytes> verify(ByteView signed_data, const std::string& ca_file, std::string* signer_fingerprint);
// The same SignedData without the content, which stays where it is: a signature beside a file or in a PDF document.
Result<Bytes> sign_detached(ByteView content, const Credential& signer);
// As verify(). denied also where the content is another one.
Status verify_detached(ByteView signature, ByteView content, const std::string& ca_file, std::string* signer_fingerprint);

}  // namespace platform::crypto
