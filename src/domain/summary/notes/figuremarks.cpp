#include "domain/summary/notes/figuremarks.h"

#include "domain/text/characters.h"
#include "domain/text/replacing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kUnit = u"[条篇部名人个件份支项次场户本册副块家位台套批期幅张节]"_s;

// Words that begin no further name beside a figure: 12件涉及30户, 比去年多3名.
const auto kNoFurtherName =
    u"(?![里中内外以的都共均其等约占比较为达获评收发用花送累平增减同每合包到在来去讲学组由和与及上下]|涉及|参[加与]|邀)"_s;

const auto kVerb =
    u"(?:走访|慰问|看望|对[照接]|帮[扶教助]|[发收送评办建查写印]|召开|举[办行]|开展|组织|参[加与]|"
    u"完成|检查|培训|接[待听]|[调化]解|整改|报名|结业|新[增建]|结对|资助|救助|联系|覆盖|涉及|共|约|第|每|累计)"_s;

} // namespace

QString withoutThousandsCommas(const QString &text)
{
    static const QRegularExpression number(u"(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])"_s);
    return replacedBy(text, number, [](const QRegularExpressionMatch &match) {
        return match.captured().remove(u',');
    });
}

QString withFigureRunsParted(const QString &text)
{
    // A name with its figure and unit. A verb with its object is no name (走访8户困难家庭12人), nor
    // are words after 个 (5个方面21项).
    static const QRegularExpression alike(
        u"(?<=^|[，。；、：（]|里头|里面|其中|\\d%2)(?!%4)(%1{2,4}\\d{1,5}(?!个)%2)"
        u"(?=%3%1{2,4}\\d{1,5}%2(?:$|[，。；、）]|%1))"_s.arg(kHan, kUnit, kNoFurtherName, kVerb));
    static const QRegularExpression money(
        u"(\\d{1,5}%1)(?=\\d+(?:\\.\\d+)?[万亿]?元)"_s.arg(kUnit));
    static const QRegularExpression people(u"(\\d{1,3}[支队组批])(?=\\d+[名人])"_s);
    static const QRegularExpression bare(
        u"(?:^|(?<=[，。；：（])|(?<=其中))(?:%1{2,4}\\d{1,3}){2,}(?=$|[，。；）])"_s.arg(kHan));
    static const QRegularExpression between(u"(\\d)(?=%1)"_s.arg(kHan));
    QString out = text;
    out.replace(alike, u"\\1、"_s).replace(money, u"\\1，"_s).replace(people, u"\\1、"_s);
    for (auto match = bare.match(out); match.hasMatch();) {
        const QString parted = match.captured().replace(between, u"\\1、"_s);
        out.replace(match.capturedStart(), match.capturedLength(), parted);
        match = bare.match(out, match.capturedStart() + parted.size());
    }
    return out;
}

QString withPartsHeldToFigure(const QString &text)
{
    static const QRegularExpression begins(u"[；。](?=其中[^，。；、]{1,12}\\d)"_s);
    static const QRegularExpression parts(
        u"其中[^，。；、]*\\d+%1(?:，%2[^，。；、\\d]{1,8}\\d+%1)+(?=$|[。；）])"_s.arg(
            kUnit, kNoFurtherName));
    QString out = QString(text).replace(begins, u"，"_s);
    for (auto match = parts.match(out); match.hasMatch();
         match = parts.match(out, match.capturedEnd())) {
        const QString listed = match.captured().replace(u'，', u'、');
        out.replace(match.capturedStart(), match.capturedLength(), listed);
    }
    return out;
}

} // namespace Domain
