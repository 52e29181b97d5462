// A folder of the test's own, gone when the test ends.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

namespace tests {

class TemporaryFolder {
public:
    TemporaryFolder() : path_(made()) {}
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    static std::filesystem::path made() {
        std::string name = (std::filesystem::temp_directory_path() / "tram-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        return name;
    }
    std::filesystem::path path_;
};

}  // namespace tests
