/// The prose of the reference page.
enum TemplatesPageWords {
  static let opening = """
    # What templates are offered

    Templates are written in [Liquid](https://shopify.github.io/liquid/), the whole language. Those
    of the program are embedded in it; a file of the same name in the site's `templates/` replaces
    one, and `sitegen template --eject pages/home.html` writes one there to begin with. A new file
    in `templates/partials` is a partial of the site's own: `{% render 'partials/x.html' %}`.

    Every template is checked against this page before anything is rendered: a variable, field,
    filter, tag or partial that does not exist is an error at its line, with the nearest name that
    does. What may be missing prints nothing, so ask first: `{% if page.description %}`.

    ## Layouts and blocks

    A layout (`templates/layouts`) is a whole page with holes in it:

    ```liquid
    <main>{% block main %}{% endblock %}</main>
    ```

    A page names its layout first and fills the holes; what stands in no block would be lost, so
    that is an error:

    ```liquid
    {% layout 'layouts/page.html' %}
    {% block main %}<h1>{{ page.title }}</h1>{% endblock %}
    ```

    What a layout writes between `block` and `endblock` stands where a page does not fill it.

    ## Escaping

    Whatever is printed is made harmless for the place that it is printed in: text, a quoted
    attribute, an address, a script. Values of the type HTML, and texts after `raw`, are printed as
    they are. Where no escaping is safe (in a tag, an unquoted attribute, an event, a style), a
    value is an error.

    ## Links

    All links are relative: `{{ page.root }}{{ place.path }}`.

    This page is made from the code: `RECORD=1 swift test --filter TemplatesPageTests` writes it
    anew.
    """
}
