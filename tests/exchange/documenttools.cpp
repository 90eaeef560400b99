#include "exchange/documenttools.h"

#include "domain/text/characters.h"
#include "exchange/pictures/picture.h"
#include "support/catch.h"

#include <QImage>
#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::StringLiterals;
using namespace Domain;

Package unpacked(const QByteArray &archive)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(archive.constData(),
                                                    zip_uint64_t(archive.size()), 0, &error);
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(zip);
    Package package;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t info;
        REQUIRE(zip_stat_index(zip, zip_uint64_t(i), 0, &info) == 0);
        QByteArray content(qsizetype(info.size), '\0');
        zip_file_t *file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        REQUIRE(file);
        CHECK(zip_fread(file, content.data(), info.size) == zip_int64_t(info.size));
        zip_fclose(file);
        package.names.append(QString::fromUtf8(info.name));
        package.parts.insert(package.names.last(), content);
    }
    zip_discard(zip);
    return package;
}

QList<XmlToken> tokensOf(const QByteArray &xml)
{
    QList<XmlToken> tokens;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            XmlToken token{.name = reader.qualifiedName().toString(), .begins = true};
            for (const auto &attribute : reader.attributes())
                token.attributes.insert(attribute.qualifiedName().toString(),
                                        attribute.value().toString());
            tokens.append(token);
            break;
        }
        case QXmlStreamReader::EndElement:
            tokens.append({.name = reader.qualifiedName().toString()});
            break;
        case QXmlStreamReader::Characters: tokens.append({.text = reader.text().toString()}); break;
        default: break;
        }
    }
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return tokens;
}

QStringList valuesOf(const QByteArray &xml, const QString &element, const QString &attribute)
{
    QStringList values;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.begins && token.name == element)
            values.append(token.attributes.value(attribute));
    }
    return values;
}

QStringList contentsOf(const QByteArray &xml)
{
    QMap<QString, QSet<QString>> children;
    QStringList open;
    for (const XmlToken &token : tokensOf(xml)) {
        if (token.begins && !open.isEmpty())
            children[open.last()].insert(token.name);
        if (token.begins)
            open.append(token.name);
        else if (!token.name.isEmpty())
            open.removeLast();
    }
    QStringList contents;
    for (auto parent = children.cbegin(); parent != children.cend(); ++parent) {
        QStringList names = parent->values();
        names.sort();
        contents.append(parent.key() + u": "_s + names.join(u' '));
    }
    return contents;
}

QString withoutSpace(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (!c.isSpace() && !c.isSurrogate() && c.category() != QChar::Other_Control
                   && c != QChar(0xfffe) && c != QChar(0xffff)) {
            kept += c;
        }
    }
    return kept;
}

namespace {

struct Words
{
    QString text = {};

    void operator()(const ReportTitle &title) { text += title.text; }
    void operator()(const ReportRecipient &recipient) { text += printedRecipient(recipient); }
    void operator()(const ReportHeading &heading) { text += heading.text; }
    void operator()(const ReportParagraph &paragraph) { text += paragraph.text; }
    void operator()(const ReportAnnexList &annexes)
    {
        for (const PrintedAnnex &annex : printedAnnexes(annexes))
            text += annex.label + annex.name;
    }
    void operator()(const ReportSignature &signature)
    {
        text += signature.name + printedDay(signature);
    }
    void operator()(const ReportRemark &remark) { text += printedRemark(remark); }
    void operator()(const ReportPhotographs &photographs)
    {
        text += photographs.title;
        for (const auto &one : photographs.photographs)
            text += one.caption;
    }
    void operator()(const ReportTable &table)
    {
        text += table.title;
        for (const ReportColumn &column : table.columns)
            text += column.title;
        for (const ReportTable::Row &row : table.rows)
            text += row.cells.join(QString());
    }
};

ReportTable sampleTable(const QString &title)
{
    ReportTable table{
        .title = title,
        .columns = {{u"序号"_s, 6, Qt::AlignHCenter}, {u"要点"_s, 60}, {u"状态"_s, 10}}};
    for (int i = 1; i <= 30; ++i) {
        if (i % 10 == 1)
            table.rows.append({{u"%1、部分"_s.arg(i / 10 + 1)}, true});
        table.rows.append({{QString::number(i), u"开展“读懂中国”教育活动"_s.repeated(i % 4 + 1),
                            u"已完成\n12月1日"_s}});
    }
    return table;
}

} // namespace

QString wordsOf(const ReportDocument &document)
{
    Words words;
    for (const ReportElement &element : document.elements)
        std::visit(words, element);
    return withoutSpace(Domain::withoutInvisible(words.text));
}

ReportDocument exchangeSample()
{
    return {.title = u"关工委2021年工作总结"_s,
            .author = u"关心下一代工作委员会"_s,
            .elements = {
                ReportTitle{u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s},
                ReportRecipient{u"学院党委"_s}, ReportParagraph{u"现将2021年工作总结如下。"_s},
                ReportHeading{1, u"一、提高政治站位"_s}, ReportHeading{2, u"（一）老少共学"_s},
                ReportHeading{3, u"1.深入学习"_s},
                ReportParagraph{u"召开座谈会（115人次）。\n又一段。"_s},
                ReportAnnexList{{u"2021年工作要点落实情况一览表"_s, u"2021年工作要点任务分解表"_s}},
                ReportSignature{u"关心下一代工作委员会"_s, QDate(2021, 12, 31), false},
                sampleTable(u"附件1\n2021年工作要点落实情况一览表"_s),
                sampleTable(u"附件2\n2021年工作要点任务分解表"_s)}};
}

ReportDocument sampleOfEveryKind()
{
    const auto photograph = [](int width, int height) {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        return [jpeg = Exchange::jpegOf(image)] { return jpeg; };
    };
    ReportTable chart{.title = u"推进图"_s, .columns = {{u"要点"_s, 20}, {u"1月"_s, 4}}};
    chart.rows.append({.cells = {u"走访"_s, u"●"_s}});
    chart.wall = WallPaper::A3;
    ReportDocument document = exchangeSample();
    document.elements += {sharedCells(), chart,
                          ReportPhotographs{.title = u"附件3\n佐证照片"_s,
                                            .photographs = {{u"5月 座谈会"_s, photograph(400, 300)},
                                                            {u"走访"_s, photograph(900, 100)},
                                                            {u"宣讲"_s, photograph(300, 400)}}},
                          ReportParagraph{u"其后"_s}, ReportRemark{.text = u"联系人：张明"_s}};
    return document;
}

QStringList hostileTexts()
{
    return {u"</w:t><w:p/>&amp;&#x0;<script>alert(1)</script>]]>"_s,
            u"控\u0000制\u0001字\u001b符\u007f与\u0085行"_s,
            u"表\t格 与  空格 "_s,
            QString::fromUcs4(U"表情\U0001F600与生僻字\U00020BB7"),
            u"半个"_s + QChar(0xd83d) + u"字"_s + QChar(0xde00),
            u"\ufffe不是字符\uffff"_s,
            u"שלום עולם مرحبا \u202e反"_s,
            u"=1+1"_s,
            u"_x0041_ _x005F_"_s,
            u"很长的词"_s + u"a"_s.repeated(400),
            u"关工委2021年，活动"_s.repeated(10000)};
}

ReportTable sharedCells()
{
    ReportTable table{.title = u"统计表"_s,
                      .columns = {{u"工作要点"_s, 1}, {u"统计项目"_s, 3}},
                      .rows = {{{u"读书"_s, u"征文"_s}},
                               {{u"读书"_s, u"五老"_s}},
                               {{u"读书"_s, u"宣讲"_s}},
                               {{u"家教"_s, u"报告会"_s}}}};
    table.rows[1].goesOn = table.rows[2].goesOn = true;
    return table;
}
