// Writes every exchange at the kiosks' door as one JSON line, for the contract test.
#pragma once
#include <httplib.h>

#include <fstream>
#include <mutex>
#include <string>

namespace portal {

// Any thread. No line holds a dossier: bodies that came are written as size and SHA-256.
class Record {
public:
    explicit Record(const std::string& file);  // empty name: nothing is recorded
    // fault: the name of a fault that made this answer, else empty. Such a line need not follow the contract.
    void write(const httplib::Request& request, const std::string& body, const httplib::Response& response, const char* fault);

private:
    std::mutex mutex_;
    std::ofstream out_;
};

}  // namespace portal
