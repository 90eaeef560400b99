#include "system/languages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace System {

const QList<Language> &languages()
{
    static const QList<Language> all{
        {.code = u"zh_CN"_s,
         .ownName = u"中文"_s,
         .locale = u"zh_CN"_s,
         .beginnings = {u"zh"_s},
         .isChinese = true},
        {.code = u"en"_s, .ownName = u"English"_s, .locale = u"en_GB"_s, .beginnings = {u"en"_s}},
    };
    return all;
}

const Language *languageOf(const QString &code)
{
    const auto found = std::ranges::find(languages(), code, &Language::code);
    return found == languages().cend() ? nullptr : &*found;
}

const Language *languageFor(const QStringList &wanted, const QList<Language> &spoken)
{
    for (const QString &language : wanted) {
        const Language *best = nullptr;
        qsizetype longest = 0;
        for (const Language &each : spoken) {
            for (const QString &beginning : each.beginnings) {
                if (beginning.size() > longest && language.startsWith(beginning)) {
                    best = &each;
                    longest = beginning.size();
                }
            }
        }
        if (best)
            return best;
    }
    return nullptr;
}

const Language &sourceLanguage()
{
    return *languageOf(u"en"_s);
}

} // namespace System
