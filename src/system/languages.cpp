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
         .beginning = u"zh"_s,
         .isChinese = true},
        {.code = u"en"_s, .ownName = u"English"_s, .locale = u"en_GB"_s, .beginning = u"en"_s},
    };
    return all;
}

const Language *languageOf(const QString &code)
{
    const auto found = std::ranges::find(languages(), code, &Language::code);
    return found == languages().cend() ? nullptr : &*found;
}

const Language &sourceLanguage()
{
    return *languageOf(u"en"_s);
}

} // namespace System
