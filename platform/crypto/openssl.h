// What the files of this room share: OpenSSL's objects with owners, and its error queue as our Error. Only for platform/crypto.
#pragma once
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string_view>

#include "platform/bytes.h"
#include "platform/free_with.h"
#include "platform/result.h"

namespace platform::crypto {

using OwnedBio = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using OwnedStore = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;

// What OpenSSL's queue says about this thread's last trouble, after `act`; empties the queue. The queue names causes, never content.
tl::unexpected<Error> openssl_failure(Fault fault, std::string_view act);

}  // namespace platform::crypto
