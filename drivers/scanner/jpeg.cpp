#include "drivers/scanner/jpeg.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <string>
// After <cstdio>: it uses FILE and size_t without saying so.
#include <jpeglib.h>

namespace drivers::scanner {
namespace {

// libjpeg's way out of an error is longjmp: no C++ object with a destructor may be made between here and the jump.
struct Encoder {
    jpeg_compress_struct jpeg;
    jpeg_error_mgr errors;
    std::jmp_buf on_error;
    char message[JMSG_LENGTH_MAX];
    unsigned char* memory;
    unsigned long memory_bytes;
};

void leave(j_common_ptr jpeg) {
    auto* encoder = static_cast<Encoder*>(jpeg->client_data);
    jpeg->err->format_message(jpeg, encoder->message);
    std::longjmp(encoder->on_error, 1);
}

bool encode(Encoder& encoder, const Raster& raster, int quality) {
    if (setjmp(encoder.on_error) != 0) return false;
    jpeg_compress_struct& jpeg = encoder.jpeg;
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &encoder.memory, &encoder.memory_bytes);
    jpeg.image_width = static_cast<JDIMENSION>(raster.width);
    jpeg.image_height = static_cast<JDIMENSION>(raster.height);
    jpeg.input_components = raster.samples;
    jpeg.in_color_space = raster.samples == 3 ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg.density_unit = 1;  // dots per inch
    jpeg.X_density = jpeg.Y_density = static_cast<UINT16>(raster.dpi);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        auto* row = const_cast<JSAMPROW>(raster.pixels.data() + static_cast<std::size_t>(jpeg.next_scanline) *
                                                                    static_cast<std::size_t>(raster.width * raster.samples));
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    return true;
}

// libjpeg takes the buffer's memory as large as it likes and leaves the picture there.
void wipe_and_free(Encoder& encoder, std::size_t bytes) {
    if (encoder.memory == nullptr) return;
    platform::wipe(encoder.memory, bytes);
    std::free(encoder.memory);
}

}  // namespace

Result<platform::SecretBytes> encode_jpeg(const Raster& raster, int quality) {
    // The library doubles a buffer that is too small and frees the old one unwiped, so it gets one that is large enough: three times the
    // pixels is more than the worst noise needs, and untouched pages of it cost nothing.
    const std::size_t enough = raster.pixels.size() * 3 + 64 * 1024;
    Encoder encoder{};
    encoder.memory = static_cast<unsigned char*>(std::malloc(enough));
    if (encoder.memory == nullptr) return trouble(Trouble::no_memory, "JPEG buffer");
    encoder.memory_bytes = enough;
    encoder.jpeg.err = jpeg_std_error(&encoder.errors);
    encoder.errors.error_exit = leave;
    encoder.jpeg.client_data = &encoder;
    const bool is_done = encode(encoder, raster, quality);
    platform::SecretBytes out;
    if (is_done) out.assign(encoder.memory, encoder.memory + encoder.memory_bytes);
    wipe_and_free(encoder, is_done ? encoder.memory_bytes : enough);
    jpeg_destroy_compress(&encoder.jpeg);
    if (!is_done) return trouble(Trouble::bad_data, std::string("JPEG: ") + encoder.message);
    return out;
}

}  // namespace drivers::scanner
