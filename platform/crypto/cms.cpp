#include "platform/crypto/cms.h"

#include <openssl/crypto.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <climits>

#include "platform/crypto/openssl.h"

namespace platform::crypto {
namespace {

// Frees a CMS structure and overwrites the content that it may hold. (CMS_ContentInfo_free only frees.)
struct FreeContentInfo {
    void operator()(CMS_ContentInfo* cms) const {
        ASN1_OCTET_STRING** content = CMS_get0_content(cms);
        if (content != nullptr && *content != nullptr && (*content)->data != nullptr) {
            OPENSSL_cleanse((*content)->data, static_cast<std::size_t>((*content)->length));
        }
        CMS_ContentInfo_free(cms);
    }
};
using OwnedCms = std::unique_ptr<CMS_ContentInfo, FreeContentInfo>;

// Content goes straight from the caller's memory through digest or cipher into the structure. CMS_final would take it through
// buffers that OpenSSL does not wipe.
Status pour(ByteView content, CMS_ContentInfo* cms) {
    const OwnedBio way(CMS_dataInit(cms, nullptr));
    if (!way) return openssl_failure(Fault::broken, "begin CMS content");
    while (!content.empty()) {
        const int piece = static_cast<int>(std::min<std::size_t>(content.size(), INT_MAX));
        const int written = BIO_write(way.get(), content.data(), piece);
        if (written <= 0) return openssl_failure(Fault::broken, "write CMS content");
        content = content.subspan(static_cast<std::size_t>(written));
    }
    if (BIO_flush(way.get()) != 1 || CMS_dataFinal(cms, way.get()) != 1) return openssl_failure(Fault::broken, "finish CMS content");
    return {};
}

template <class Container>
Result<Container> der_of(CMS_ContentInfo* cms) {
    const int size = i2d_CMS_ContentInfo(cms, nullptr);
    if (size <= 0) return openssl_failure(Fault::broken, "encode CMS");
    Container der(static_cast<std::size_t>(size));
    unsigned char* out = der.data();
    if (i2d_CMS_ContentInfo(cms, &out) != size) return openssl_failure(Fault::broken, "encode CMS");
    return der;
}

// malformed unless the bytes are one structure of this type for plain data, and nothing else.
Result<OwnedCms> parse_any(ByteView der, int type) {
    const unsigned char* in = der.data();
    if (der.size() > static_cast<std::size_t>(LONG_MAX)) return failure(Fault::malformed, "CMS too long");
    OwnedCms cms(d2i_CMS_ContentInfo(nullptr, &in, static_cast<long>(der.size())));
    if (!cms) return openssl_failure(Fault::malformed, "decode CMS");
    if (in != der.data() + der.size()) return failure(Fault::malformed, "bytes after the CMS structure");
    if (OBJ_obj2nid(CMS_get0_type(cms.get())) != type) return failure(Fault::malformed, "another kind of CMS");
    if (OBJ_obj2nid(CMS_get0_eContentType(cms.get())) != NID_pkcs7_data) return failure(Fault::malformed, "not plain data in the CMS");
    return cms;
}

// malformed also unless the data is inside.
Result<OwnedCms> parse(ByteView der, int type) {
    TRY(OwnedCms cms, parse_any(der, type));
    ASN1_OCTET_STRING** content = CMS_get0_content(cms.get());
    if (content == nullptr || *content == nullptr) return failure(Fault::malformed, "no content in the CMS");
    return cms;
}

// The receiver of the key agreement, with SHA-256 in place of OpenSSL's default SHA-1 (RFC 5753 section 7.1.4).
Status add_receiver(CMS_ContentInfo* cms, const Certificate& receiver) {
    CMS_RecipientInfo* info = CMS_add1_recipient_cert(cms, receiver.handle(), CMS_KEY_PARAM);
    if (info == nullptr || CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE) {
        return openssl_failure(Fault::denied, "receiver's certificate is not for key agreement");
    }
    if (EVP_PKEY_CTX_set_ecdh_kdf_md(CMS_RecipientInfo_get0_pkey_ctx(info), EVP_sha256()) != 1) {
        return openssl_failure(Fault::broken, "key derivation with SHA-256");
    }
    return {};
}

Result<OwnedCms> begin_signed_data(const Credential& signer, unsigned more_flags) {
    const unsigned flags = CMS_BINARY | CMS_NOSMIMECAP | more_flags;
    OwnedCms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL));
    if (!cms) return openssl_failure(Fault::broken, "begin SignedData");
    if (CMS_add1_signer(cms.get(), signer.certificate().handle(), signer.key(), EVP_sha256(), flags) == nullptr) {
        return openssl_failure(Fault::denied, "add signer");
    }
    return cms;
}

Result<std::string> only_signer(CMS_ContentInfo* cms) {
    const std::unique_ptr<STACK_OF(X509), decltype([](STACK_OF(X509) * signers) { sk_X509_free(signers); })> signers(CMS_get0_signers(cms));
    if (!signers || sk_X509_num(signers.get()) != 1) return failure(Fault::denied, "not exactly one signer");
    X509* signer = sk_X509_value(signers.get(), 0);
    // RFC 5280 section 4.2.1.3. CMS_verify leaves that to a purpose, of which none is ours.
    if ((X509_get_key_usage(signer) & KU_DIGITAL_SIGNATURE) == 0) return failure(Fault::denied, "signer's certificate is not for signing");
    std::uint8_t digest[32];
    X509_digest(signer, EVP_sha256(), digest, nullptr);
    return hex(digest);
}

// content: null if it is inside.
Status check_signature(CMS_ContentInfo* cms, BIO* content, const std::string& ca_file, std::string* signer_fingerprint) {
    const OwnedStore store(X509_STORE_new());
    if (!store || X509_STORE_load_file(store.get(), ca_file.c_str()) != 1) {
        return openssl_failure(Fault::denied, "no authority in " + ca_file);
    }
    // CMS would ask for certificates made for e-mail; ours are for kiosks.
    X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);
    const OwnedBio nowhere(BIO_new(BIO_s_null()));
    if (CMS_verify(cms, nullptr, store.get(), content, nowhere.get(), CMS_BINARY) != 1) {
        return openssl_failure(Fault::denied, "signature does not hold");
    }
    TRY(std::string fingerprint, only_signer(cms));
    if (signer_fingerprint != nullptr) *signer_fingerprint = std::move(fingerprint);
    return {};
}

}  // namespace

Result<SecretBytes> sign(ByteView content, const Credential& signer) {
    TRY(const OwnedCms cms, begin_signed_data(signer, 0));
    TRY_DO(pour(content, cms.get()));
    return der_of<SecretBytes>(cms.get());
}

Result<Bytes> sign_detached(ByteView content, const Credential& signer) {
    TRY(const OwnedCms cms, begin_signed_data(signer, CMS_DETACHED));
    TRY_DO(pour(content, cms.get()));
    return der_of<Bytes>(cms.get());
}

Result<Bytes> encrypt(ByteView content, const Certificate& receiver) {
    const OwnedCms cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), CMS_BINARY | CMS_PARTIAL));
    if (!cms) return openssl_failure(Fault::broken, "begin AuthEnvelopedData");
    TRY_DO(add_receiver(cms.get(), receiver));
    TRY_DO(pour(content, cms.get()));
    return der_of<Bytes>(cms.get());
}

Result<SecretBytes> decrypt(ByteView enveloped, const Credential& receiver) {
    TRY(const OwnedCms cms, parse(enveloped, NID_id_smime_ct_authEnvelopedData));
    // Only unwraps the content's key; CMS_decrypt would take the content through buffers that OpenSSL does not wipe.
    if (CMS_decrypt_set1_pkey(cms.get(), receiver.key(), receiver.certificate().handle()) != 1) {
        return openssl_failure(Fault::denied, "not for this receiver");
    }
    const OwnedBio way(CMS_dataInit(cms.get(), nullptr));
    if (!way) return openssl_failure(Fault::malformed, "begin decryption");
    SecretBytes content(enveloped.size());
    std::size_t filled = 0;
    while (filled < content.size()) {
        const int room = static_cast<int>(std::min<std::size_t>(content.size() - filled, INT_MAX));
        const int read = BIO_read(way.get(), content.data() + filled, room);
        if (read <= 0) break;
        filled += static_cast<std::size_t>(read);
    }
    // GCM's tag is only judged at the end: not a byte is handed out before.
    if (BIO_get_cipher_status(way.get()) != 1) return openssl_failure(Fault::denied, "content was changed");
    content.resize(filled);
    return content;
}

Result<SecretBytes> verify(ByteView signed_data, const std::string& ca_file, std::string* signer_fingerprint) {
    TRY(const OwnedCms cms, parse(signed_data, NID_pkcs7_signed));
    TRY_DO(check_signature(cms.get(), nullptr, ca_file, signer_fingerprint));
    const ASN1_OCTET_STRING* content = *CMS_get0_content(cms.get());
    const unsigned char* start = ASN1_STRING_get0_data(content);
    return SecretBytes(start, start + ASN1_STRING_length(content));
}

Status verify_detached(ByteView signature, ByteView content, const std::string& ca_file, std::string* signer_fingerprint) {
    TRY(const OwnedCms cms, parse_any(signature, NID_pkcs7_signed));
    if (CMS_is_detached(cms.get()) != 1) return failure(Fault::malformed, "a content of its own in the signature");
    if (content.size() > INT_MAX) return failure(Fault::malformed, "content too long");
    const OwnedBio there(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
    if (!there) return openssl_failure(Fault::no_space, "read the content");
    return check_signature(cms.get(), there.get(), ca_file, signer_fingerprint);
}

}  // namespace platform::crypto
