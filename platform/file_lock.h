// A lock that one program at a time can hold, and that ends with it however it ends. A file stands for it, and stays.
#pragma once
#include <filesystem>

#include "platform/descriptor.h"
#include "platform/result.h"

namespace platform {

class FileLock {
public:
    // refused: another program has it. Else as files.h.
    static Result<FileLock> take(const std::filesystem::path& file);

private:
    explicit FileLock(Descriptor file) : file_(std::move(file)) {}
    Descriptor file_;
};

}  // namespace platform
