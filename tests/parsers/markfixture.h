// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"
#include "worker/pdfmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

inline LeverArch::PdfMark markOn(int page, const QRectF &box, const QString &name)
{
    LeverArch::PdfMark mark;
    mark.name = name;
    mark.places = {{page, {LeverArch::Quad::fromRect(box)}}};
    mark.author = QStringLiteral("Siân");
    mark.created = QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC);
    mark.modified = mark.created.addDays(1);
    return mark;
}

inline LeverArch::AnnotatedPdf annotated(const QByteArray &pdf,
                                         const QList<LeverArch::PdfMark> &marks)
{
    LeverArch::WorkerPool pool(testWorkers());
    return must(pool.annotate({must(LeverArch::SharedBytes::fromBytes(pdf)), {}, marks}));
}

/// The annotations of a file as `qpdf --json` tells them.
class QpdfAnnotations
{
public:
    explicit QpdfAnnotations(const FileOutside &file)
    {
        const QString json =
            outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--json=2"), file.path()});
        const QJsonObject all = QJsonDocument::fromJson(json.toUtf8()).object();
        m_objects = all[QStringLiteral("qpdf")].toArray().at(1).toObject();
        for (const QJsonValue page : all[QStringLiteral("pages")].toArray())
            m_pages.append(page[QStringLiteral("object")].toString());
    }

    /// "4 0 R" of the one with this /NM; empty when there is none.
    QString referenceOf(const QString &name) const
    {
        for (const QString &page : m_pages) {
            for (const QJsonValue entry : onPage(page)) {
                if (object(entry)[QStringLiteral("/NM")] == QStringLiteral("u:") + name)
                    return entry.toString();
            }
        }
        return {};
    }
    QJsonObject named(const QString &name) const
    {
        for (const QString &page : m_pages) {
            for (const QJsonValue entry : onPage(page)) {
                if (object(entry)[QStringLiteral("/NM")] == QStringLiteral("u:") + name)
                    return object(entry);
            }
        }
        return {};
    }
    QString page(int number) const { return m_pages.value(number - 1); }
    QJsonArray onPage(const QString &page) const
    {
        const QJsonValue list = object(page)[QStringLiteral("/Annots")];
        return list.isArray() ? list.toArray() : value(list.toString()).toArray();
    }
    QJsonObject object(const QJsonValue &reference) const
    {
        return reference.isObject() ? reference.toObject() : value(reference.toString()).toObject();
    }
    /// The entries of the stream that draws an annotation.
    QJsonObject appearanceOf(const QString &name) const
    {
        const QJsonValue form = object(named(name)[QStringLiteral("/AP")])[QStringLiteral("/N")];
        return m_objects[QStringLiteral("obj:") + form.toString()][QStringLiteral("stream")]
                        [QStringLiteral("dict")]
                            .toObject();
    }

private:
    QJsonValue value(const QString &reference) const
    {
        return m_objects[QStringLiteral("obj:") + reference][QStringLiteral("value")];
    }

    QJsonObject m_objects;
    QStringList m_pages;
};
