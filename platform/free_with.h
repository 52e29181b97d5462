// A deleter for objects of C libraries: std::unique_ptr<CURL, FreeWith<curl_easy_cleanup>>.
#pragma once

namespace platform {

template <auto free_function>
struct FreeWith {
    template <class T>
    void operator()(T* object) const {
        free_function(object);
    }
};

}  // namespace platform
