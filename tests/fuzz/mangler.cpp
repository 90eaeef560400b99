// The main() of a fuzz target that is built without libFuzzer, so that scripts/test can run it with
// any compiler:
//     TARGET_fuzz SECONDS DICTIONARY CORPUS
// gives the target each file of the folder CORPUS as it is, and then, for SECONDS, those files with
// random changes, which are the same ones in each run. An input that crashes the target, or takes
// longer than kLongest, is left in ./TARGET_fuzz.crash. For an hour's fuzzing guided by coverage
// see the CMake target fuzz.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" [[gnu::weak]] int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace {

constexpr unsigned kLongest = 30;          // seconds for one input, on a busy machine
constexpr std::size_t kLargest = 65'536;   // bytes
constexpr std::size_t kLongestPiece = 200; // bytes moved or taken out at once
constexpr int kMostChanges = 8;            // of one input

std::string g_crashFile;
const std::string *g_input = nullptr; // the input that the target is working on

void saveInput()
{
    if (!g_input)
        return;
    std::ofstream(g_crashFile, std::ios::binary) << *g_input;
    std::fprintf(stderr, "the input is in %s\n", g_crashFile.c_str());
}

void endBySignal(int signal)
{
    std::fputs(signal == SIGALRM ? "an input takes too long\n" : "aborted\n", stderr);
    saveInput();
    _exit(1);
}

std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> filesIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> files;
    for (const std::filesystem::path &path : paths)
        files.push_back(contentOf(path));
    return files;
}

// The words of a libFuzzer dictionary: on each line the text between the first and the last
// quotation mark, which may contain the escapes \\, \" and \xAB.
std::vector<std::string> wordsOf(const std::filesystem::path &path)
{
    std::vector<std::string> words;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t from = line.find('"');
        const std::size_t to = line.rfind('"');
        if (line.starts_with('#') || from == std::string::npos || to == from)
            continue;
        std::string word;
        for (std::size_t at = from + 1; at < to; ++at) {
            if (line[at] == '\\' && line[at + 1] == 'x') {
                word += char(std::stoi(line.substr(at + 2, 2), nullptr, 16));
                at += 3;
            } else {
                at += line[at] == '\\';
                word += line[at];
            }
        }
        words.push_back(word);
    }
    return words;
}

class Mangler
{
public:
    Mangler(std::vector<std::string> files, std::vector<std::string> words)
        : m_files(std::move(files))
        , m_words(std::move(words))
    {}

    std::string next()
    {
        std::string input = oneOf(m_files);
        for (int left = 1 + int(below(kMostChanges)); left > 0; --left)
            change(input);
        input.resize(std::min(input.size(), kLargest));
        return input;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }

    const std::string &oneOf(const std::vector<std::string> &choices)
    {
        return choices[below(choices.size())];
    }

    void change(std::string &input)
    {
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = std::min(1 + below(kLongestPiece), input.size() - at);
        switch (below(7)) {
        case 0: input.insert(at, 1, char(below(256))); break;
        case 1: input.replace(at, std::min<std::size_t>(length, 1), 1, char(below(256))); break;
        case 2: input.insert(at, oneOf(m_words)); break;
        case 3: input.replace(at, length, oneOf(m_words)); break;
        case 4: input.erase(at, length); break;
        case 5: input.insert(below(input.size() + 1), input.substr(at, length)); break;
        default: {
            const std::string &other = oneOf(m_files);
            input.replace(at, std::string::npos, other, below(other.size()), std::string::npos);
        }
        }
    }

    std::vector<std::string> m_files;
    std::vector<std::string> m_words;
    std::mt19937 m_random{1};
};

void give(const std::string &input)
{
    g_input = &input;
    alarm(kLongest);
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.data()), input.size());
    alarm(0);
    g_input = nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: TARGET_fuzz SECONDS DICTIONARY CORPUS\n", stderr);
        return 2;
    }
    g_crashFile = std::filesystem::path(argv[0]).filename().string() + ".crash";
    std::signal(SIGALRM, endBySignal);
    std::signal(SIGABRT, endBySignal);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(saveInput);
#endif
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    const std::vector<std::string> files = filesIn(argv[3]);
    for (const std::string &file : files)
        give(file);
    Mangler mangler(files, wordsOf(argv[2]));
    long given = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::stoi(argv[1]));
    for (; std::chrono::steady_clock::now() < end; ++given)
        give(mangler.next());
    std::printf("%zu files of the corpus, %ld changed ones\n", files.size(), given);
    return 0;
}
