#include "system/chinesefonts.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace System {

namespace {

// The part of fontconfig's interface (fontconfig.h) that is used. The library is loaded when
// needed.
struct FontSet
{
    int count;
    // fontconfig's structure goes on; only `count` is read.
};
using Pattern = void;
using ObjectSet = void;

struct FontConfig
{
    FontConfig()
    {
        // fontconfig keeps allocated memory, which would leak if the library were unloaded.
        library.setLoadHints(QLibrary::PreventUnloadHint);
        resolve(nameParse, "FcNameParse");
        resolve(createObjects, "FcObjectSetCreate");
        resolve(addObject, "FcObjectSetAdd");
        resolve(list, "FcFontList");
        resolve(destroyFonts, "FcFontSetDestroy");
        resolve(destroyObjects, "FcObjectSetDestroy");
        resolve(destroyPattern, "FcPatternDestroy");
    }

    template<typename Function>
    void resolve(Function &function, const char *name)
    {
        function = reinterpret_cast<Function>(library.resolve(name));
        isWhole = isWhole && function;
    }

    QLibrary library{u"fontconfig"_s, 1};
    bool isWhole = true;
    Pattern *(*nameParse)(const unsigned char *) = nullptr;
    ObjectSet *(*createObjects)() = nullptr;
    int (*addObject)(ObjectSet *, const char *) = nullptr;
    FontSet *(*list)(void *, Pattern *, ObjectSet *) = nullptr;
    void (*destroyFonts)(FontSet *) = nullptr;
    void (*destroyObjects)(ObjectSet *) = nullptr;
    void (*destroyPattern)(Pattern *) = nullptr;
};

} // namespace

bool hasChineseFont()
{
    const FontConfig fonts;
    if (!fonts.isWhole)
        return true;
    // The characters of 关 and 要, which the interface shows everywhere.
    Pattern *wanted = fonts.nameParse(
        reinterpret_cast<const unsigned char *>(":charset=5173 8981"));
    ObjectSet *objects = fonts.createObjects();
    if (!wanted || !objects)
        return true;
    fonts.addObject(objects, "family");
    FontSet *found = fonts.list(nullptr, wanted, objects);
    const bool hasSome = !found || found->count > 0;
    if (found)
        fonts.destroyFonts(found);
    fonts.destroyObjects(objects);
    fonts.destroyPattern(wanted);
    return hasSome;
}

} // namespace System
