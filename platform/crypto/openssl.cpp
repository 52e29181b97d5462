#include "platform/crypto/openssl.h"

#include <openssl/err.h>

#include <string>

namespace platform::crypto {

tl::unexpected<Error> openssl_failure(Fault fault, std::string_view act) {
    std::string detail(act);
    while (const unsigned long code = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(code, text, sizeof text);
        detail += "; ";
        detail += text;
    }
    return failure(fault, std::move(detail));
}

}  // namespace platform::crypto
