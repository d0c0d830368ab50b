// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/pagestore.h"

namespace LeverArch {

class Connection;
class IdSource;

/// What was read off pages, over one connection.
class SqlPageStore final : public PageStore
{
public:
    SqlPageStore(Connection &connection, IdSource &ids);

    Result<int> pageCount(Id original) const override;
    Result<QList<PageFacts>> pages(Id original) const override;
    Result<PageFacts> page(Id original, int page) const override;
    Result<PageText> text(Id original, int page) const override;
    Result<QByteArray> thumbnail(Id original, int page) const override;

    Result<void> addPage(Id original, const PageFacts &facts, const PageText &text) override;
    Result<void> setThumbnail(Id original, int page, const QByteArray &image) override;
    Result<void> clear(Id original) override;

private:
    Connection &m_connection;
    IdSource &m_ids;
};

} // namespace LeverArch
