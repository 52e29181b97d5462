#include "platform/archive.h"

#include <gtest/gtest.h>

#include "tests/rigs/pki/scratch.h"

namespace platform {
namespace {

const WallTime noon = from_vietnam({2026, 11, 21, 12, 0, 0});

SecretBytes packed() {
    static const Bytes picture(300'000, 0xA5);
    return zip({{"manifest.json", bytes_of("{\"name\":\"Nguyễn Văn An\"}")}, {"papers/licence-1.pdf", picture}, {"empty.txt", {}}}, noon)
        .value();
}

Fault fault_of(const Result<std::map<std::string, SecretBytes>>& result) { return result ? Fault::cancelled : result.error().fault; }

// A ZIP made by Python, which writes any name that it is told.
Bytes zip_of_python(const rigs::Scratch& scratch, const std::string& statements) {
    scratch.write("make.py", bytes_of("import zipfile, warnings\nwarnings.simplefilter('ignore')\nwith zipfile.ZipFile('made.zip', 'w', "
                                      "zipfile.ZIP_DEFLATED) as z:\n" +
                                      statements));
    EXPECT_EQ(scratch.run("python3 make.py"), 0) << scratch.read("said");
    const std::string made = scratch.read("made.zip");
    return {made.begin(), made.end()};
}

TEST(Archive, gives_back_what_was_packed) {
    const auto files = unzip(packed(), 1 << 20);
    ASSERT_TRUE(files) << files.error().detail;
    ASSERT_EQ(files->size(), 3u);
    EXPECT_EQ(text_of(files->at("manifest.json")), "{\"name\":\"Nguyễn Văn An\"}");
    EXPECT_EQ(files->at("papers/licence-1.pdf").size(), 300'000u);
    EXPECT_TRUE(files->at("empty.txt").empty());
}

TEST(Archive, is_read_by_unzip_and_by_python) {
    const rigs::Scratch scratch;
    scratch.write("dossier.zip", packed());
    EXPECT_EQ(scratch.run("unzip -t dossier.zip"), 0) << scratch.read("said");
    EXPECT_EQ(scratch.run("python3 -c \"import zipfile; z = zipfile.ZipFile('dossier.zip'); assert z.testzip() is None; "
                          "assert z.read('papers/licence-1.pdf') == b'\\xa5' * 300000; "
                          "assert all(i.external_attr >> 16 & 0o7777 == 0o644 for i in z.infolist())\""),
              0)
        << scratch.read("said");
}

TEST(Archive, gives_the_same_bytes_for_the_same_content) { EXPECT_EQ(packed(), packed()); }

TEST(Archive, packs_text_and_stores_what_is_packed_already) {
    const Bytes zeros(100'000, 0);
    EXPECT_LT(zip({{"a.txt", zeros}}, noon)->size(), 2000u);
    EXPECT_GT(zip({{"a.pdf", zeros}}, noon)->size(), 100'000u);
}

TEST(Archive, packs_no_path_that_leads_out) {
    for (const char* path : {"/etc/passwd", "../a", "a/../b", "", "a//b", "./a", "c:a", "a\\b"}) {
        const auto made = zip({{path, {}}}, noon);
        ASSERT_FALSE(made) << path;
        EXPECT_EQ(made.error().fault, Fault::malformed);
    }
}

TEST(Archive, unpacks_no_path_that_leads_out) {
    const rigs::Scratch scratch;
    for (const std::string path : {"/etc/passwd", "../a", "a/../../b"}) {
        EXPECT_EQ(fault_of(unzip(zip_of_python(scratch, "  z.writestr('" + path + "', 'x')\n"), 1000)), Fault::malformed) << path;
    }
}

TEST(Archive, unpacks_plain_files_only_and_each_once) {
    const rigs::Scratch scratch;
    EXPECT_EQ(fault_of(unzip(zip_of_python(scratch, "  z.writestr('a', 'x')\n  z.writestr('a', 'y')\n"), 1000)), Fault::malformed);
    EXPECT_EQ(fault_of(unzip(zip_of_python(scratch,
                                           "  i = zipfile.ZipInfo('link')\n  i.create_system = 3\n  i.external_attr = 0o120777 << 16\n"
                                           "  z.writestr(i, '/etc/passwd')\n"),
                             1000)),
              Fault::malformed);
}

TEST(Archive, stops_unpacking_at_the_limit) {
    const rigs::Scratch scratch;
    const Bytes bomb = zip_of_python(scratch, "  z.writestr('a', b'0' * 600)\n  z.writestr('b', b'0' * 600)\n");
    EXPECT_TRUE(unzip(bomb, 1200));
    EXPECT_EQ(fault_of(unzip(bomb, 1199)), Fault::malformed);
}

TEST(Archive, refuses_damaged_and_foreign_bytes) {
    SecretBytes bytes = packed();
    bytes[bytes.size() / 2] ^= 0xFF;  // inside the picture: its check sum differs
    EXPECT_EQ(fault_of(unzip(bytes, 1 << 20)), Fault::malformed);
    bytes = packed();
    EXPECT_EQ(fault_of(unzip(ByteView(bytes).first(bytes.size() - 30), 1 << 20)), Fault::malformed);
    EXPECT_EQ(fault_of(unzip(bytes_of("nonsense"), 1000)), Fault::malformed);
    EXPECT_EQ(fault_of(unzip({}, 1000)), Fault::malformed);
}

}  // namespace
}  // namespace platform
